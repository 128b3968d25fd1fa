using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="CrossEntropy"/> over rows: each chunk's sum of losses if <c>gradient</c> is null, else the gradient.</summary>
internal readonly unsafe struct CrossEntropyJob(float* logits, CrossEntropyTarget target, float* gradient, int rows, int classes, float factor, double* losses) : IJob
{
    public const int MostChunks = 16;
    private readonly float* _logits = logits;
    private readonly CrossEntropyTarget _target = target;
    private readonly float* _gradient = gradient;
    private readonly int _rows = rows;
    private readonly int _classes = classes;
    private readonly float _factor = factor;
    private readonly double* _losses = losses;

    public int Chunks => Job.Chunks(_rows, 8 * 1024 / Math.Max(1, _classes), MostChunks);

    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int chunks = Chunks;
        double loss = Rows<S, V>(Job.First(chunk, chunks, _rows), Job.First(chunk + 1, chunks, _rows));
        if (_losses != null) _losses[chunk] = loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Rows<S, V>(int first, int end) where S : struct, ISimd<V> where V : struct
    {
        double loss = 0;
        for (int row = first; row < end; row++)
        {
            float* x = _logits + (long)row * _classes;
            CrossEntropyRow counts = _target.Row(row);
            if (_gradient != null) Gradient<S, V>(row, x, _gradient + (long)row * _classes, counts);
            else if (!counts.IsIgnored) loss += Loss<S, V>(row, x, counts);
        }
        return loss;
    }

    // log Σ exp(x) - x[c] as log Σ exp(x - maximum) + (maximum - x[c]): logits far from 0 then lose nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Loss<S, V>(int row, float* x, CrossEntropyRow counts) where S : struct, ISimd<V> where V : struct
    {
        float maximum = Maximum<S, V>(x);
        double log = Math.Log(SumExp<S, V>(x, null, maximum));
        double loss = 0;
        if (counts.First != 0f) loss += counts.First * (log + ((double)maximum - x[_target.Labels[row]]));
        if (counts.Second != 0f) loss += counts.Second * (log + ((double)maximum - x[_target.Other[row]]));
        if (counts.Smooth != 0f) loss += counts.Smooth * ((_target.WeightSum * log) + Distances<S, V>(x, maximum));
        return loss;
    }

    // Σ over classes of w · (maximum - x).
    private double Distances<S, V>(float* x, float maximum) where S : struct, ISimd<V> where V : struct
    {
        V sum = S.Zero, top = S.Create(maximum), one = S.Create(1f);
        for (int c = 0; c < _classes; c += S.Count)
        {
            int count = Math.Min(S.Count, _classes - c);
            V distance = S.Subtract(top, Tail<S, V>(x + c, count, maximum));
            V weight = _target.Weights == null ? one : S.LoadPartial(_target.Weights + c, count);
            sum = S.MultiplyAdd(weight, distance, sum);
        }
        return S.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Maximum<S, V>(float* x) where S : struct, ISimd<V> where V : struct
    {
        V maximum = S.Create(x[0]);
        int c = 0;
        for (; c <= _classes - S.Count; c += S.Count) maximum = S.Max(maximum, S.Load(x + c));
        if (c < _classes) maximum = S.Max(maximum, Tail<S, V>(x + c, _classes - c, x[0]));
        return S.Maximum(maximum);
    }

    // exp(x - maximum) into y if that is not null, and the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float SumExp<S, V>(float* x, float* y, float maximum) where S : struct, ISimd<V> where V : struct
    {
        V sum = S.Zero, shift = S.Create(maximum);
        int c = 0;
        for (; c <= _classes - S.Count; c += S.Count)
        {
            V value = S.Exp(S.Subtract(S.Load(x + c), shift));
            if (y != null) S.Store(y + c, value);
            sum = S.Add(sum, value);
        }
        int rest = _classes - c;
        if (rest > 0)
        {
            V value = S.Exp(S.Subtract(Tail<S, V>(x + c, rest, float.NegativeInfinity), shift));
            if (y != null) S.StorePartial(y + c, value, rest);
            sum = S.Add(sum, value);
        }
        return S.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gradient<S, V>(int row, float* x, float* y, CrossEntropyRow counts) where S : struct, ISimd<V> where V : struct
    {
        if (counts.IsIgnored)
        {
            new Span<float>(y, _classes).Clear();
            return;
        }
        float all = counts.First + counts.Second + (counts.Smooth * _target.WeightSum);
        V factor = S.Create(all * _factor / SumExp<S, V>(x, y, Maximum<S, V>(x)));
        int c = 0;
        for (; c <= _classes - S.Count; c += S.Count) S.Store(y + c, S.Multiply(S.Load(y + c), factor));
        if (c < _classes) S.StorePartial(y + c, S.Multiply(S.LoadPartial(y + c, _classes - c), factor), _classes - c);
        if (counts.Smooth != 0f) SubtractSmooth<S, V>(y, counts.Smooth * _factor);
        if (counts.First != 0f) y[_target.Labels[row]] -= counts.First * _factor;
        if (counts.Second != 0f) y[_target.Other[row]] -= counts.Second * _factor;
    }

    private void SubtractSmooth<S, V>(float* y, float smooth) where S : struct, ISimd<V> where V : struct
    {
        V share = S.Create(smooth);
        for (int c = 0; c < _classes; c += S.Count)
        {
            int count = Math.Min(S.Count, _classes - c);
            V wanted = _target.Weights == null ? share : S.Multiply(share, S.LoadPartial(_target.Weights + c, count));
            S.StorePartial(y + c, S.Subtract(S.LoadPartial(y + c, count), wanted), count);
        }
    }

    // The lanes past the end must neither win the maximum nor add to the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Tail<S, V>(float* x, int count, float filler) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.FirstLanes(count), S.LoadPartial(x, count), S.Create(filler));
}
