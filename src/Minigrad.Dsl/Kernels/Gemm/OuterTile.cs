using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The micro-kernel of outer products: a tile of C stays in registers while A is broadcast and rows of B are loaded.</summary>
internal static unsafe class OuterTile
{
    /// <summary>The most rows of a tile: 12 x 2 vectors need 32 registers, 6 x 2 fit into 16.</summary>
    public static int MaximumRows<S, V>() where S : struct, ISimd<V> where V : struct => S.Registers >= 32 ? 12 : 6;

    /// <summary>c[r, j] (+)= Σₚ a[r·aRow + p·aColumn] · b[p·bRow + j], for <paramref name="rows"/> rows and one or two vectors of columns.</summary>
    public static void Run<S, V>(int rows, int vectors, int k, float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, bool accumulate)
        where S : struct, ISimd<V> where V : struct
    {
        if (vectors == 1) Dispatch<S, V, TileSize.Of1>(rows, k, a, aRow, aColumn, b, bRow, c, cRow, accumulate);
        else Dispatch<S, V, TileSize.Of2>(rows, k, a, aRow, aColumn, b, bRow, c, cRow, accumulate);
    }

    private static void Dispatch<S, V, TVectors>(int rows, int k, float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, bool accumulate)
        where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize
    {
        switch (rows)
        {
            case 1: Multiply<S, V, TileSize.Of1, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 2: Multiply<S, V, TileSize.Of2, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 3: Multiply<S, V, TileSize.Of3, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 4: Multiply<S, V, TileSize.Of4, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 5: Multiply<S, V, TileSize.Of5, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 6: Multiply<S, V, TileSize.Of6, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 7: Multiply<S, V, TileSize.Of7, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 8: Multiply<S, V, TileSize.Of8, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 9: Multiply<S, V, TileSize.Of9, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 10: Multiply<S, V, TileSize.Of10, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 11: Multiply<S, V, TileSize.Of11, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
            case 12: Multiply<S, V, TileSize.Of12, TVectors>(k, a, aRow, aColumn, b, bRow, c, cRow, accumulate); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply<S, V, TRows, TVectors>(int k, float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, bool accumulate)
        where S : struct, ISimd<V> where V : struct where TRows : struct, ITileSize where TVectors : struct, ITileSize
    {
        V l0 = S.Zero, h0 = S.Zero, l1 = S.Zero, h1 = S.Zero, l2 = S.Zero, h2 = S.Zero;
        V l3 = S.Zero, h3 = S.Zero, l4 = S.Zero, h4 = S.Zero, l5 = S.Zero, h5 = S.Zero;
        V l6 = S.Zero, h6 = S.Zero, l7 = S.Zero, h7 = S.Zero, l8 = S.Zero, h8 = S.Zero;
        V l9 = S.Zero, h9 = S.Zero, l10 = S.Zero, h10 = S.Zero, l11 = S.Zero, h11 = S.Zero;
        // Three rows share a pointer: base, base + stride and base + two strides are addressing modes.
        float* a0 = a, a3 = a + 3 * aRow, a6 = a + 6 * aRow, a9 = a + 9 * aRow;
        nint two = 2 * aRow;
        for (int p = 0; p < k; p++)
        {
            V low = S.Load(b), high = TVectors.Value > 1 ? S.Load(b + S.Count) : default;
            Step<S, V, TVectors>(*a0, low, high, ref l0, ref h0);
            if (TRows.Value > 1) Step<S, V, TVectors>(a0[aRow], low, high, ref l1, ref h1);
            if (TRows.Value > 2) Step<S, V, TVectors>(a0[two], low, high, ref l2, ref h2);
            if (TRows.Value > 3) Step<S, V, TVectors>(*a3, low, high, ref l3, ref h3);
            if (TRows.Value > 4) Step<S, V, TVectors>(a3[aRow], low, high, ref l4, ref h4);
            if (TRows.Value > 5) Step<S, V, TVectors>(a3[two], low, high, ref l5, ref h5);
            if (TRows.Value > 6) Step<S, V, TVectors>(*a6, low, high, ref l6, ref h6);
            if (TRows.Value > 7) Step<S, V, TVectors>(a6[aRow], low, high, ref l7, ref h7);
            if (TRows.Value > 8) Step<S, V, TVectors>(a6[two], low, high, ref l8, ref h8);
            if (TRows.Value > 9) Step<S, V, TVectors>(*a9, low, high, ref l9, ref h9);
            if (TRows.Value > 10) Step<S, V, TVectors>(a9[aRow], low, high, ref l10, ref h10);
            if (TRows.Value > 11) Step<S, V, TVectors>(a9[two], low, high, ref l11, ref h11);
            a0 += aColumn;
            if (TRows.Value > 3) a3 += aColumn;
            if (TRows.Value > 6) a6 += aColumn;
            if (TRows.Value > 9) a9 += aColumn;
            b += bRow;
        }
        Finish<S, V, TVectors>(c, l0, h0, accumulate);
        if (TRows.Value > 1) Finish<S, V, TVectors>(c + cRow, l1, h1, accumulate);
        if (TRows.Value > 2) Finish<S, V, TVectors>(c + 2 * cRow, l2, h2, accumulate);
        if (TRows.Value > 3) Finish<S, V, TVectors>(c + 3 * cRow, l3, h3, accumulate);
        if (TRows.Value > 4) Finish<S, V, TVectors>(c + 4 * cRow, l4, h4, accumulate);
        if (TRows.Value > 5) Finish<S, V, TVectors>(c + 5 * cRow, l5, h5, accumulate);
        if (TRows.Value > 6) Finish<S, V, TVectors>(c + 6 * cRow, l6, h6, accumulate);
        if (TRows.Value > 7) Finish<S, V, TVectors>(c + 7 * cRow, l7, h7, accumulate);
        if (TRows.Value > 8) Finish<S, V, TVectors>(c + 8 * cRow, l8, h8, accumulate);
        if (TRows.Value > 9) Finish<S, V, TVectors>(c + 9 * cRow, l9, h9, accumulate);
        if (TRows.Value > 10) Finish<S, V, TVectors>(c + 10 * cRow, l10, h10, accumulate);
        if (TRows.Value > 11) Finish<S, V, TVectors>(c + 11 * cRow, l11, h11, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<S, V, TVectors>(float a, V low, V high, ref V l, ref V h) where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize
    {
        V value = S.Create(a);
        l = S.MultiplyAdd(value, low, l);
        if (TVectors.Value > 1) h = S.MultiplyAdd(value, high, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<S, V, TVectors>(float* c, V l, V h, bool accumulate) where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize
    {
        S.Store(c, accumulate ? S.Add(S.Load(c), l) : l);
        if (TVectors.Value > 1) S.Store(c + S.Count, accumulate ? S.Add(S.Load(c + S.Count), h) : h);
    }
}
