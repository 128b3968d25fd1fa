using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The micro-kernel of inner products: rows of A and columns of B are both runs of memory along k, so nothing is packed.</summary>
internal static unsafe class DotTile
{
    /// <summary>How many places past the last column of a row are written.</summary>
    public const int Overrun = 3;

    /// <summary>The most rows of a tile: 6 x 4 sums need 32 registers, 4 x 3 fit into 16. More rows than columns, for rows stay in the L1 cache while columns pass by.</summary>
    public static int MaximumRows<S, V>() where S : struct, ISimd<V> where V : struct => S.Registers >= 32 ? 6 : 4;

    /// <summary>c[r, j] = Σₚ a[r·aRow + p] · b[j·bColumn + p], for up to <see cref="MaximumRows"/> rows and any number of columns.</summary>
    public static void Run<S, V>(int rows, int columns, int k, float* a, nint aRow, float* b, nint bColumn, float* c, nint cRow)
        where S : struct, ISimd<V> where V : struct
    {
        switch (rows)
        {
            case 1: Columns<S, V, TileSize.Of1>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 2: Columns<S, V, TileSize.Of2>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 3: Columns<S, V, TileSize.Of3>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 4: Columns<S, V, TileSize.Of4>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 5: Columns<S, V, TileSize.Of5>(columns, k, a, aRow, b, bColumn, c, cRow); break;
            case 6: Columns<S, V, TileSize.Of6>(columns, k, a, aRow, b, bColumn, c, cRow); break;
        }
    }

    private static void Columns<S, V, TRows>(int columns, int k, float* a, nint aRow, float* b, nint bColumn, float* c, nint cRow)
        where S : struct, ISimd<V> where V : struct where TRows : struct, ITileSize
    {
        int width = S.Registers >= 32 || TRows.Value < 3 ? 4 : 3, j = 0;
        for (; j <= columns - width; j += width)
        {
            if (width == 4) Multiply<S, V, TRows, TileSize.Of4>(k, a, aRow, b + j * bColumn, bColumn, c + j, cRow);
            else Multiply<S, V, TRows, TileSize.Of3>(k, a, aRow, b + j * bColumn, bColumn, c + j, cRow);
        }
        switch (columns - j)
        {
            case 1: Multiply<S, V, TRows, TileSize.Of1>(k, a, aRow, b + j * bColumn, bColumn, c + j, cRow); break;
            case 2: Multiply<S, V, TRows, TileSize.Of2>(k, a, aRow, b + j * bColumn, bColumn, c + j, cRow); break;
            case 3: Multiply<S, V, TRows, TileSize.Of3>(k, a, aRow, b + j * bColumn, bColumn, c + j, cRow); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply<S, V, TRows, TColumns>(int k, float* a, nint aRow, float* b, nint bColumn, float* c, nint cRow)
        where S : struct, ISimd<V> where V : struct where TRows : struct, ITileSize where TColumns : struct, ITileSize
    {
        V s00 = S.Zero, s01 = S.Zero, s02 = S.Zero, s03 = S.Zero, s10 = S.Zero, s11 = S.Zero, s12 = S.Zero, s13 = S.Zero;
        V s20 = S.Zero, s21 = S.Zero, s22 = S.Zero, s23 = S.Zero, s30 = S.Zero, s31 = S.Zero, s32 = S.Zero, s33 = S.Zero;
        V s40 = S.Zero, s41 = S.Zero, s42 = S.Zero, s43 = S.Zero, s50 = S.Zero, s51 = S.Zero, s52 = S.Zero, s53 = S.Zero;
        float* a1 = a + aRow, a2 = a + 2 * aRow, a3 = a + 3 * aRow, a4 = a + 4 * aRow, a5 = a + 5 * aRow;
        float* b1 = b + bColumn, b2 = b + 2 * bColumn, b3 = b + 3 * bColumn;
        nint p = 0;
        for (; p <= k - S.Count; p += S.Count)
        {
            V y0 = S.Load(b + p), y1 = TColumns.Value > 1 ? S.Load(b1 + p) : default, y2 = TColumns.Value > 2 ? S.Load(b2 + p) : default, y3 = TColumns.Value > 3 ? S.Load(b3 + p) : default;
            Step<S, V, TColumns>(S.Load(a + p), y0, y1, y2, y3, ref s00, ref s01, ref s02, ref s03);
            if (TRows.Value > 1) Step<S, V, TColumns>(S.Load(a1 + p), y0, y1, y2, y3, ref s10, ref s11, ref s12, ref s13);
            if (TRows.Value > 2) Step<S, V, TColumns>(S.Load(a2 + p), y0, y1, y2, y3, ref s20, ref s21, ref s22, ref s23);
            if (TRows.Value > 3) Step<S, V, TColumns>(S.Load(a3 + p), y0, y1, y2, y3, ref s30, ref s31, ref s32, ref s33);
            if (TRows.Value > 4) Step<S, V, TColumns>(S.Load(a4 + p), y0, y1, y2, y3, ref s40, ref s41, ref s42, ref s43);
            if (TRows.Value > 5) Step<S, V, TColumns>(S.Load(a5 + p), y0, y1, y2, y3, ref s50, ref s51, ref s52, ref s53);
        }
        int rest = k - (int)p;
        if (rest > 0)
        {
            V y0 = S.LoadPartial(b + p, rest), y1 = TColumns.Value > 1 ? S.LoadPartial(b1 + p, rest) : default, y2 = TColumns.Value > 2 ? S.LoadPartial(b2 + p, rest) : default, y3 = TColumns.Value > 3 ? S.LoadPartial(b3 + p, rest) : default;
            Step<S, V, TColumns>(S.LoadPartial(a + p, rest), y0, y1, y2, y3, ref s00, ref s01, ref s02, ref s03);
            if (TRows.Value > 1) Step<S, V, TColumns>(S.LoadPartial(a1 + p, rest), y0, y1, y2, y3, ref s10, ref s11, ref s12, ref s13);
            if (TRows.Value > 2) Step<S, V, TColumns>(S.LoadPartial(a2 + p, rest), y0, y1, y2, y3, ref s20, ref s21, ref s22, ref s23);
            if (TRows.Value > 3) Step<S, V, TColumns>(S.LoadPartial(a3 + p, rest), y0, y1, y2, y3, ref s30, ref s31, ref s32, ref s33);
            if (TRows.Value > 4) Step<S, V, TColumns>(S.LoadPartial(a4 + p, rest), y0, y1, y2, y3, ref s40, ref s41, ref s42, ref s43);
            if (TRows.Value > 5) Step<S, V, TColumns>(S.LoadPartial(a5 + p, rest), y0, y1, y2, y3, ref s50, ref s51, ref s52, ref s53);
        }
        S.Sums(s00, s01, s02, s03).Store(c);
        if (TRows.Value > 1) S.Sums(s10, s11, s12, s13).Store(c + cRow);
        if (TRows.Value > 2) S.Sums(s20, s21, s22, s23).Store(c + 2 * cRow);
        if (TRows.Value > 3) S.Sums(s30, s31, s32, s33).Store(c + 3 * cRow);
        if (TRows.Value > 4) S.Sums(s40, s41, s42, s43).Store(c + 4 * cRow);
        if (TRows.Value > 5) S.Sums(s50, s51, s52, s53).Store(c + 5 * cRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<S, V, TColumns>(V x, V y0, V y1, V y2, V y3, ref V s0, ref V s1, ref V s2, ref V s3) where S : struct, ISimd<V> where V : struct where TColumns : struct, ITileSize
    {
        s0 = S.MultiplyAdd(x, y0, s0);
        if (TColumns.Value > 1) s1 = S.MultiplyAdd(x, y1, s1);
        if (TColumns.Value > 2) s2 = S.MultiplyAdd(x, y2, s2);
        if (TColumns.Value > 3) s3 = S.MultiplyAdd(x, y3, s3);
    }
}
