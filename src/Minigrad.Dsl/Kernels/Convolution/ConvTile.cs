using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The micro-kernel of all convolutions: sums over an offset table for a small grid of places, vectors over channels.</summary>
/// <remarks>
/// Forward, a place is an output pixel and the sum runs over taps; in the input gradient a place is an input pixel; in the weight gradient a
/// place is a tap and the sum runs over pixels.
/// </remarks>
internal static unsafe class ConvTile
{
    /// <summary>The widest grid of places.</summary>
    public const int MaximumWidth = 7;

    /// <summary>The highest grid of places.</summary>
    public const int MaximumHeight = 3;

    /// <summary>The most places of a tile with that many vectors of channels.</summary>
    public static int MaximumPlaces<S, V>(int vectors) where S : struct, ISimd<V> where V : struct => S.Registers >= 32 ? 14 : 12 / vectors;

    /// <summary>o[y·oRow + x·oColumn + c] (+)= Σₚ a[offsets[p] + y·aRow + x·stride] · b[p, c] for y &lt; height, x &lt; width, c in one or two vectors.</summary>
    public static void Run<S, V>(int width, int height, int vectors, int k, int* offsets, float* a, nint aRow, nint stride, float* b, float* o, nint oRow, nint oColumn, bool accumulate)
        where S : struct, ISimd<V> where V : struct
    {
        if (vectors == 1) Stride<S, V, TileSize.Of1>(width, height, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate);
        else Stride<S, V, TileSize.Of2>(width, height, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate);
    }

    // The usual strides are constants of the code, as displacements in its addresses.
    private static void Stride<S, V, TVectors>(int width, int height, int k, int* offsets, float* a, nint aRow, nint stride, float* b, float* o, nint oRow, nint oColumn, bool accumulate)
        where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize
    {
        switch (stride)
        {
            case 1: Height<S, V, TVectors, TileSize.Of1>(width, height, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 2: Height<S, V, TVectors, TileSize.Of2>(width, height, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            default: Height<S, V, TVectors, TileSize.Any>(width, height, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
        }
    }

    private static void Height<S, V, TVectors, TStride>(int width, int height, int k, int* offsets, float* a, nint aRow, nint stride, float* b, float* o, nint oRow, nint oColumn, bool accumulate)
        where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize where TStride : struct, ITileSize
    {
        switch (height)
        {
            case 1: Width<S, V, TVectors, TStride, TileSize.Of1>(width, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 2: Width<S, V, TVectors, TStride, TileSize.Of2>(width, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 3: Width<S, V, TVectors, TStride, TileSize.Of3>(width, k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
        }
    }

    private static void Width<S, V, TVectors, TStride, THeight>(int width, int k, int* offsets, float* a, nint aRow, nint stride, float* b, float* o, nint oRow, nint oColumn, bool accumulate)
        where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize where TStride : struct, ITileSize where THeight : struct, ITileSize
    {
        switch (width)
        {
            case 1: Sum<S, V, TVectors, TStride, THeight, TileSize.Of1>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 2: Sum<S, V, TVectors, TStride, THeight, TileSize.Of2>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 3: Sum<S, V, TVectors, TStride, THeight, TileSize.Of3>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 4: Sum<S, V, TVectors, TStride, THeight, TileSize.Of4>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 5: Sum<S, V, TVectors, TStride, THeight, TileSize.Of5>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 6: Sum<S, V, TVectors, TStride, THeight, TileSize.Of6>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
            case 7: Sum<S, V, TVectors, TStride, THeight, TileSize.Of7>(k, offsets, a, aRow, stride, b, o, oRow, oColumn, accumulate); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum<S, V, TVectors, TStride, THeight, TWidth>(int k, int* offsets, float* a, nint aRow, nint stride, float* b, float* o, nint oRow, nint oColumn, bool accumulate)
        where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize where TStride : struct, ITileSize where THeight : struct, ITileSize where TWidth : struct, ITileSize
    {
        V l0 = S.Zero, h0 = S.Zero, l1 = S.Zero, h1 = S.Zero;
        V l2 = S.Zero, h2 = S.Zero, l3 = S.Zero, h3 = S.Zero;
        V l4 = S.Zero, h4 = S.Zero, l5 = S.Zero, h5 = S.Zero;
        V l6 = S.Zero, h6 = S.Zero, l7 = S.Zero, h7 = S.Zero;
        V l8 = S.Zero, h8 = S.Zero, l9 = S.Zero, h9 = S.Zero;
        V l10 = S.Zero, h10 = S.Zero, l11 = S.Zero, h11 = S.Zero;
        V l12 = S.Zero, h12 = S.Zero, l13 = S.Zero, h13 = S.Zero;
        nint step = TStride.Value > 0 ? TStride.Value : stride;
        for (int p = 0; p < k; p++)
        {
            float* a0 = a + offsets[p], a1 = a0 + aRow, a2 = a1 + aRow;
            V low = S.Load(b), high = TVectors.Value > 1 ? S.Load(b + S.Count) : default;
            Step<S, V, TVectors>(*Place<TWidth>(0, a0, a1, a2, step), low, high, ref l0, ref h0);
            if (THeight.Value * TWidth.Value > 1) Step<S, V, TVectors>(*Place<TWidth>(1, a0, a1, a2, step), low, high, ref l1, ref h1);
            if (THeight.Value * TWidth.Value > 2) Step<S, V, TVectors>(*Place<TWidth>(2, a0, a1, a2, step), low, high, ref l2, ref h2);
            if (THeight.Value * TWidth.Value > 3) Step<S, V, TVectors>(*Place<TWidth>(3, a0, a1, a2, step), low, high, ref l3, ref h3);
            if (THeight.Value * TWidth.Value > 4) Step<S, V, TVectors>(*Place<TWidth>(4, a0, a1, a2, step), low, high, ref l4, ref h4);
            if (THeight.Value * TWidth.Value > 5) Step<S, V, TVectors>(*Place<TWidth>(5, a0, a1, a2, step), low, high, ref l5, ref h5);
            if (THeight.Value * TWidth.Value > 6) Step<S, V, TVectors>(*Place<TWidth>(6, a0, a1, a2, step), low, high, ref l6, ref h6);
            if (THeight.Value * TWidth.Value > 7) Step<S, V, TVectors>(*Place<TWidth>(7, a0, a1, a2, step), low, high, ref l7, ref h7);
            if (THeight.Value * TWidth.Value > 8) Step<S, V, TVectors>(*Place<TWidth>(8, a0, a1, a2, step), low, high, ref l8, ref h8);
            if (THeight.Value * TWidth.Value > 9) Step<S, V, TVectors>(*Place<TWidth>(9, a0, a1, a2, step), low, high, ref l9, ref h9);
            if (THeight.Value * TWidth.Value > 10) Step<S, V, TVectors>(*Place<TWidth>(10, a0, a1, a2, step), low, high, ref l10, ref h10);
            if (THeight.Value * TWidth.Value > 11) Step<S, V, TVectors>(*Place<TWidth>(11, a0, a1, a2, step), low, high, ref l11, ref h11);
            if (THeight.Value * TWidth.Value > 12) Step<S, V, TVectors>(*Place<TWidth>(12, a0, a1, a2, step), low, high, ref l12, ref h12);
            if (THeight.Value * TWidth.Value > 13) Step<S, V, TVectors>(*Place<TWidth>(13, a0, a1, a2, step), low, high, ref l13, ref h13);
            b += TVectors.Value * S.Count;
        }
        Finish<S, V, TVectors>(o + 0 / TWidth.Value * oRow + 0 % TWidth.Value * oColumn, l0, h0, accumulate);
        if (THeight.Value * TWidth.Value > 1) Finish<S, V, TVectors>(o + 1 / TWidth.Value * oRow + 1 % TWidth.Value * oColumn, l1, h1, accumulate);
        if (THeight.Value * TWidth.Value > 2) Finish<S, V, TVectors>(o + 2 / TWidth.Value * oRow + 2 % TWidth.Value * oColumn, l2, h2, accumulate);
        if (THeight.Value * TWidth.Value > 3) Finish<S, V, TVectors>(o + 3 / TWidth.Value * oRow + 3 % TWidth.Value * oColumn, l3, h3, accumulate);
        if (THeight.Value * TWidth.Value > 4) Finish<S, V, TVectors>(o + 4 / TWidth.Value * oRow + 4 % TWidth.Value * oColumn, l4, h4, accumulate);
        if (THeight.Value * TWidth.Value > 5) Finish<S, V, TVectors>(o + 5 / TWidth.Value * oRow + 5 % TWidth.Value * oColumn, l5, h5, accumulate);
        if (THeight.Value * TWidth.Value > 6) Finish<S, V, TVectors>(o + 6 / TWidth.Value * oRow + 6 % TWidth.Value * oColumn, l6, h6, accumulate);
        if (THeight.Value * TWidth.Value > 7) Finish<S, V, TVectors>(o + 7 / TWidth.Value * oRow + 7 % TWidth.Value * oColumn, l7, h7, accumulate);
        if (THeight.Value * TWidth.Value > 8) Finish<S, V, TVectors>(o + 8 / TWidth.Value * oRow + 8 % TWidth.Value * oColumn, l8, h8, accumulate);
        if (THeight.Value * TWidth.Value > 9) Finish<S, V, TVectors>(o + 9 / TWidth.Value * oRow + 9 % TWidth.Value * oColumn, l9, h9, accumulate);
        if (THeight.Value * TWidth.Value > 10) Finish<S, V, TVectors>(o + 10 / TWidth.Value * oRow + 10 % TWidth.Value * oColumn, l10, h10, accumulate);
        if (THeight.Value * TWidth.Value > 11) Finish<S, V, TVectors>(o + 11 / TWidth.Value * oRow + 11 % TWidth.Value * oColumn, l11, h11, accumulate);
        if (THeight.Value * TWidth.Value > 12) Finish<S, V, TVectors>(o + 12 / TWidth.Value * oRow + 12 % TWidth.Value * oColumn, l12, h12, accumulate);
        if (THeight.Value * TWidth.Value > 13) Finish<S, V, TVectors>(o + 13 / TWidth.Value * oRow + 13 % TWidth.Value * oColumn, l13, h13, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float* Place<TWidth>(int index, float* a0, float* a1, float* a2, nint step) where TWidth : struct, ITileSize =>
        (index / TWidth.Value == 0 ? a0 : index / TWidth.Value == 1 ? a1 : a2) + index % TWidth.Value * step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<S, V, TVectors>(float a, V low, V high, ref V l, ref V h) where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize
    {
        V value = S.Create(a);
        l = S.MultiplyAdd(value, low, l);
        if (TVectors.Value > 1) h = S.MultiplyAdd(value, high, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<S, V, TVectors>(float* o, V l, V h, bool accumulate) where S : struct, ISimd<V> where V : struct where TVectors : struct, ITileSize
    {
        S.Store(o, accumulate ? S.Add(S.Load(o), l) : l);
        if (TVectors.Value > 1) S.Store(o + S.Count, accumulate ? S.Add(S.Load(o + S.Count), h) : h);
    }
}
