using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The micro-kernel of inner products: rows of A and columns of B are both runs of memory along k, so nothing is packed.</summary>
internal static unsafe class DotTile
{
    /// <summary>The columns of a tile.</summary>
    public const int MaximumColumns = 4;

    /// <summary>The most rows of a tile: 4 x 4 sums need 32 registers, 2 x 4 fit into 16.</summary>
    public static int MaximumRows<S, V>() where S : struct, ISimd<V> where V : struct => S.Registers >= 32 ? 4 : 2;

    /// <summary>c[r, j] (+)= Σₚ a[r·aRow + p] · b[j·bColumn + p], for up to 4 rows and 4 columns.</summary>
    public static void Run<S, V>(int rows, int columns, int k, float* a, nint aRow, float* b, nint bColumn, float* c, nint cRow)
        where S : struct, ISimd<V> where V : struct
    {
        switch (rows)
        {
            case 1: Dispatch<S, V, TileSize.Of1>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 2: Dispatch<S, V, TileSize.Of2>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 3: Dispatch<S, V, TileSize.Of3>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 4: Dispatch<S, V, TileSize.Of4>(columns, k, a, aRow, b, bColumn, c, cRow); break;
        }
    }

    private static void Dispatch<S, V, TRows>(int columns, int k, float* a, nint aRow, float* b, nint bColumn, float* c, nint cRow)
        where S : struct, ISimd<V> where V : struct where TRows : struct, ITileSize
    {
        switch (columns)
        {
            case 1: Multiply<S, V, TRows, TileSize.Of1>(k, a, aRow, b, bColumn, c, cRow); break;
            case 2: Multiply<S, V, TRows, TileSize.Of2>(k, a, aRow, b, bColumn, c, cRow); break;
            case 3: Multiply<S, V, TRows, TileSize.Of3>(k, a, aRow, b, bColumn, c, cRow); break;
            case 4: Multiply<S, V, TRows, TileSize.Of4>(k, a, aRow, b, bColumn, c, cRow); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply<S, V, TRows, TColumns>(int k, float* a, nint aRow, float* b, nint bColumn, float* c, nint cRow)
        where S : struct, ISimd<V> where V : struct where TRows : struct, ITileSize where TColumns : struct, ITileSize
    {
        V s00 = S.Zero, s01 = S.Zero, s02 = S.Zero, s03 = S.Zero;
        V s10 = S.Zero, s11 = S.Zero, s12 = S.Zero, s13 = S.Zero;
        V s20 = S.Zero, s21 = S.Zero, s22 = S.Zero, s23 = S.Zero;
        V s30 = S.Zero, s31 = S.Zero, s32 = S.Zero, s33 = S.Zero;
        float* a1 = a + aRow, a2 = a + 2 * aRow, a3 = a + 3 * aRow, b1 = b + bColumn, b2 = b + 2 * bColumn, b3 = b + 3 * bColumn;
        nint p = 0;
        for (; p <= k - S.Count; p += S.Count)
        {
            V y0 = S.Load(b + p), y1 = TColumns.Value > 1 ? S.Load(b1 + p) : default, y2 = TColumns.Value > 2 ? S.Load(b2 + p) : default, y3 = TColumns.Value > 3 ? S.Load(b3 + p) : default;
            Step<S, V, TColumns>(S.Load(a + p), y0, y1, y2, y3, ref s00, ref s01, ref s02, ref s03);
            if (TRows.Value > 1) Step<S, V, TColumns>(S.Load(a1 + p), y0, y1, y2, y3, ref s10, ref s11, ref s12, ref s13);
            if (TRows.Value > 2) Step<S, V, TColumns>(S.Load(a2 + p), y0, y1, y2, y3, ref s20, ref s21, ref s22, ref s23);
            if (TRows.Value > 3) Step<S, V, TColumns>(S.Load(a3 + p), y0, y1, y2, y3, ref s30, ref s31, ref s32, ref s33);
        }
        int rest = k - (int)p;
        if (rest > 0)
        {
            V y0 = S.LoadPartial(b + p, rest), y1 = TColumns.Value > 1 ? S.LoadPartial(b1 + p, rest) : default, y2 = TColumns.Value > 2 ? S.LoadPartial(b2 + p, rest) : default, y3 = TColumns.Value > 3 ? S.LoadPartial(b3 + p, rest) : default;
            Step<S, V, TColumns>(S.LoadPartial(a + p, rest), y0, y1, y2, y3, ref s00, ref s01, ref s02, ref s03);
            if (TRows.Value > 1) Step<S, V, TColumns>(S.LoadPartial(a1 + p, rest), y0, y1, y2, y3, ref s10, ref s11, ref s12, ref s13);
            if (TRows.Value > 2) Step<S, V, TColumns>(S.LoadPartial(a2 + p, rest), y0, y1, y2, y3, ref s20, ref s21, ref s22, ref s23);
            if (TRows.Value > 3) Step<S, V, TColumns>(S.LoadPartial(a3 + p, rest), y0, y1, y2, y3, ref s30, ref s31, ref s32, ref s33);
        }
        Finish<S, V, TColumns>(c, s00, s01, s02, s03);
        if (TRows.Value > 1) Finish<S, V, TColumns>(c + cRow, s10, s11, s12, s13);
        if (TRows.Value > 2) Finish<S, V, TColumns>(c + 2 * cRow, s20, s21, s22, s23);
        if (TRows.Value > 3) Finish<S, V, TColumns>(c + 3 * cRow, s30, s31, s32, s33);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<S, V, TColumns>(V x, V y0, V y1, V y2, V y3, ref V s0, ref V s1, ref V s2, ref V s3) where S : struct, ISimd<V> where V : struct where TColumns : struct, ITileSize
    {
        s0 = S.MultiplyAdd(x, y0, s0);
        if (TColumns.Value > 1) s1 = S.MultiplyAdd(x, y1, s1);
        if (TColumns.Value > 2) s2 = S.MultiplyAdd(x, y2, s2);
        if (TColumns.Value > 3) s3 = S.MultiplyAdd(x, y3, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<S, V, TColumns>(float* c, V s0, V s1, V s2, V s3) where S : struct, ISimd<V> where V : struct where TColumns : struct, ITileSize
    {
        c[0] = S.Sum(s0);
        if (TColumns.Value > 1) c[1] = S.Sum(s1);
        if (TColumns.Value > 2) c[2] = S.Sum(s2);
        if (TColumns.Value > 3) c[3] = S.Sum(s3);
    }
}
