using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The micro-kernels of depthwise convolutions: vectors over pixels.</summary>
internal static unsafe class DepthwiseTile
{
    /// <summary>o[p] (+)= Σₜ a[offsets[t] + p] · weights[t] for p &lt; pixels, and for some pixels behind, as vectors are whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum<S, V>(int pixels, int taps, int* offsets, float* a, float* weights, float* o, bool accumulate) where S : struct, ISimd<V> where V : struct
    {
        for (int p = 0; p < pixels; p += 4 * S.Count)
        {
            float* from = a + p, to = o + p;
            V s0 = S.Zero, s1 = S.Zero, s2 = S.Zero, s3 = S.Zero;
            if (accumulate) (s0, s1, s2, s3) = (S.Load(to), S.Load(to + S.Count), S.Load(to + 2 * S.Count), S.Load(to + 3 * S.Count));
            for (int t = 0; t < taps; t++)
            {
                float* place = from + offsets[t];
                V weight = S.Create(weights[t]);
                s0 = S.MultiplyAdd(S.Load(place), weight, s0);
                s1 = S.MultiplyAdd(S.Load(place + S.Count), weight, s1);
                s2 = S.MultiplyAdd(S.Load(place + 2 * S.Count), weight, s2);
                s3 = S.MultiplyAdd(S.Load(place + 3 * S.Count), weight, s3);
            }
            S.Store(to, s0);
            S.Store(to + S.Count, s1);
            S.Store(to + 2 * S.Count, s2);
            S.Store(to + 3 * S.Count, s3);
        }
    }

    /// <summary>sums[t] += Σₚ a[offsets[t] + p] · b[p] for p &lt; pixels; b is zero behind them for a whole vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Dots<S, V>(int pixels, int taps, int* offsets, float* a, float* b, float* sums) where S : struct, ISimd<V> where V : struct
    {
        int t = 0;
        for (; t <= taps - 4; t += 4)
        {
            float* a0 = a + offsets[t], a1 = a + offsets[t + 1], a2 = a + offsets[t + 2], a3 = a + offsets[t + 3];
            V s0 = S.Zero, s1 = S.Zero, s2 = S.Zero, s3 = S.Zero;
            for (int p = 0; p < pixels; p += S.Count)
            {
                V value = S.Load(b + p);
                s0 = S.MultiplyAdd(S.Load(a0 + p), value, s0);
                s1 = S.MultiplyAdd(S.Load(a1 + p), value, s1);
                s2 = S.MultiplyAdd(S.Load(a2 + p), value, s2);
                s3 = S.MultiplyAdd(S.Load(a3 + p), value, s3);
            }
            sums[t] += S.Sum(s0);
            sums[t + 1] += S.Sum(s1);
            sums[t + 2] += S.Sum(s2);
            sums[t + 3] += S.Sum(s3);
        }
        for (; t < taps; t++)
        {
            float* from = a + offsets[t];
            V sum = S.Zero;
            for (int p = 0; p < pixels; p += S.Count) sum = S.MultiplyAdd(S.Load(from + p), S.Load(b + p), sum);
            sums[t] += S.Sum(sum);
        }
    }

    /// <summary>Closes the gaps between rows of a pitch, in place.</summary>
    public static void Compact(float* values, int rows, int columns, int pitch)
    {
        if (columns == pitch) return;
        for (int row = 1; row < rows; row++)
            new ReadOnlySpan<float>(values + (long)row * pitch, columns).CopyTo(new Span<float>(values + (long)row * columns, columns));
    }
}
