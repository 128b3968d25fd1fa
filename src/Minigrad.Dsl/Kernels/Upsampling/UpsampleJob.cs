using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="Upsample2d"/> over planes, forward or backward; rows first, in vectors, then columns, phase by phase.</summary>
/// <remarks>A phase is the place of a small pixel inside its large one. All of a phase mix the same two neighbours by the same shares.</remarks>
internal readonly unsafe struct UpsampleJob(float* source, float* target, float* scratch, int planes, int height, int width, int factorHeight, int factorWidth, bool isBilinear, bool isGradient) : IJob
{
    private readonly float* _source = source;
    private readonly float* _target = target;
    private readonly float* _scratch = scratch;
    private readonly int _planes = planes;
    private readonly int _height = height;
    private readonly int _width = width;
    private readonly int _factorHeight = factorHeight;
    private readonly int _factorWidth = factorWidth;
    private readonly bool _isBilinear = isBilinear;
    private readonly bool _isGradient = isGradient;

    public int Chunks => Job.Chunks(_planes, 8 * 1024 / Math.Max(1, _height * _factorHeight * _width * _factorWidth));

    /// <summary>Floats of a worker: a row with its edges repeated at both sides.</summary>
    public static long RowLength(int width) => Scratch.Align(width + 2L);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int small = _height * _width, large = small * _factorHeight * _factorWidth, end = Job.First(chunk + 1, Chunks, _planes);
        float* row = _scratch + worker * RowLength(_width);
        for (int plane = Job.First(chunk, Chunks, _planes); plane < end; plane++)
        {
            if (_isGradient) Backward<S, V>(_source + (long)plane * large, _target + (long)plane * small, row);
            else Forward<S, V>(_source + (long)plane * small, _target + (long)plane * large, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Forward<S, V>(float* x, float* y, float* row) where S : struct, ISimd<V> where V : struct
    {
        int outWidth = _width * _factorWidth;
        for (int i = 0; i < _height * _factorHeight; i++, y += outWidth)
        {
            if (!_isBilinear && i % _factorHeight != 0)
            {
                new Span<float>(y - outWidth, outWidth).CopyTo(new Span<float>(y, outWidth));
                continue;
            }
            (int first, int second, float share) = Neighbours(i, _factorHeight, _height);
            Mix<S, V>(x + (long)first * _width, x + (long)second * _width, share, row + 1);
            row[0] = row[1];
            row[_width + 1] = row[_width];
            if (_factorWidth == 2) Pairs<S, V>(row + 1, y);
            else for (int phase = 0; phase < _factorWidth; phase++) Phase(row + 1, y + phase, phase);
        }
    }

    // Down the columns: (1 - share) · a + share · b.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mix<S, V>(float* a, float* b, float share, float* row) where S : struct, ISimd<V> where V : struct
    {
        V weight = S.Create(share);
        int c = 0;
        for (; c <= _width - S.Count; c += S.Count) S.Store(row + c, Between<S, V>(S.Load(a + c), S.Load(b + c), weight, share));
        if (c < _width) S.StorePartial(row + c, Between<S, V>(S.LoadPartial(a + c, _width - c), S.LoadPartial(b + c, _width - c), weight, share), _width - c);
    }

    // Without a share b stays out, whatever it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Between<S, V>(V a, V b, V weight, float share) where S : struct, ISimd<V> where V : struct =>
        share == 0f ? a : S.MultiplyAdd(S.Subtract(b, a), weight, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pairs<S, V>(float* row, float* y) where S : struct, ISimd<V> where V : struct
    {
        V quarter = S.Create(0.25f);
        for (int c = 0; c < _width; c += S.Count)
        {
            int count = Math.Min(S.Count, _width - c);
            V here = S.LoadPartial(row + c, count), even = here, odd = here;
            if (_isBilinear)
            {
                even = S.MultiplyAdd(S.Subtract(S.LoadPartial(row + c - 1, count), here), quarter, here);
                odd = S.MultiplyAdd(S.Subtract(S.LoadPartial(row + c + 1, count), here), quarter, here);
            }
            int first = Math.Min(S.Count, 2 * count);
            S.StorePartial(y + 2 * c, S.InterleaveLow(even, odd), first);
            S.StorePartial(y + 2 * c + S.Count, S.InterleaveHigh(even, odd), 2 * count - first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Phase(float* row, float* y, int phase)
    {
        (int offset, float share) = _isBilinear ? Shift(phase, _factorWidth) : (0, 0f);
        for (int c = 0; c < _width; c++)
        {
            float a = row[c + offset];
            y[c * _factorWidth] = share == 0f ? a : a + (row[c + offset + 1] - a) * share;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Backward<S, V>(float* dy, float* dx, float* row) where S : struct, ISimd<V> where V : struct
    {
        new Span<float>(dx, _height * _width).Clear();
        int outWidth = _width * _factorWidth;
        for (int i = 0; i < _height * _factorHeight; i++, dy += outWidth)
        {
            new Span<float>(row, _width + 2).Clear();
            for (int phase = 0; phase < _factorWidth; phase++) PhaseGradient(dy + phase, row + 1, phase);
            row[1] += row[0];
            row[_width] += row[_width + 1];
            (int first, int second, float share) = Neighbours(i, _factorHeight, _height);
            Add<S, V>(row + 1, 1f - share, dx + (long)first * _width);
            if (share != 0f) Add<S, V>(row + 1, share, dx + (long)second * _width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PhaseGradient(float* dy, float* row, int phase)
    {
        (int offset, float share) = _isBilinear ? Shift(phase, _factorWidth) : (0, 0f);
        for (int c = 0; c < _width; c++)
        {
            float gradient = dy[c * _factorWidth];
            row[c + offset] += (1f - share) * gradient;
            if (share != 0f) row[c + offset + 1] += share * gradient;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add<S, V>(float* row, float share, float* dx) where S : struct, ISimd<V> where V : struct
    {
        V weight = S.Create(share);
        int c = 0;
        for (; c <= _width - S.Count; c += S.Count) S.Store(dx + c, S.MultiplyAdd(S.Load(row + c), weight, S.Load(dx + c)));
        if (c < _width) S.StorePartial(dx + c, S.MultiplyAdd(S.LoadPartial(row + c, _width - c), weight, S.LoadPartial(dx + c, _width - c)), _width - c);
    }

    // The two rows that a row of the large plane mixes, and the share of the second; beyond the edge stands the edge.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int First, int Second, float Share) Neighbours(int index, int factor, int size)
    {
        if (!_isBilinear) return (index / factor, index / factor, 0f);
        (int offset, float share) = Shift(index % factor, factor);
        int first = index / factor + offset;
        return (Math.Max(0, first), Math.Min(size - 1, first + 1), share);
    }

    // Phase p lies at (p + ½)/factor - ½ of its pixel.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Offset, float Share) Shift(int phase, int factor)
    {
        int twice = 2 * phase + 1 - factor;
        return twice < 0 ? (-1, (2 * factor + twice) / (2f * factor)) : (0, twice / (2f * factor));
    }
}
