using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="CrossEntropy"/>: the loss if <c>gradient</c> is null, else the gradient.</summary>
internal readonly unsafe struct CrossEntropyJob(float* logits, int* labels, float* gradient, int rows, int classes, float scale, double* loss) : IJob
{
    private readonly float* _logits = logits;
    private readonly int* _labels = labels;
    private readonly float* _gradient = gradient;
    private readonly int _rows = rows;
    private readonly int _classes = classes;
    private readonly float _scale = scale;
    private readonly double* _loss = loss;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        double loss = 0;
        for (int row = 0; row < _rows; row++)
        {
            float* x = _logits + (long)row * _classes;
            float maximum = Maximum<S, V>(x);
            if (_gradient != null) Gradient<S, V>(x, _gradient + (long)row * _classes, _labels[row], maximum);
            else loss += MathF.Log(SumExp<S, V>(x, null, maximum)) + maximum - x[_labels[row]];
        }
        if (_loss != null) *_loss = loss;
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
    private void Gradient<S, V>(float* x, float* y, int label, float maximum) where S : struct, ISimd<V> where V : struct
    {
        V factor = S.Create(_scale / SumExp<S, V>(x, y, maximum));
        int c = 0;
        for (; c <= _classes - S.Count; c += S.Count) S.Store(y + c, S.Multiply(S.Load(y + c), factor));
        if (c < _classes) S.StorePartial(y + c, S.Multiply(S.LoadPartial(y + c, _classes - c), factor), _classes - c);
        y[label] -= _scale;
    }

    // The lanes past the end must neither win the maximum nor add to the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Tail<S, V>(float* x, int count, float filler) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.FirstLanes(count), S.LoadPartial(x, count), S.Create(filler));
}
