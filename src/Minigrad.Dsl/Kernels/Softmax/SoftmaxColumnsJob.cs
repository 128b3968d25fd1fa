using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Softmax, its logarithm, or the gradients, along the middle of [outer, length, inner]: a lane is a line along the axis. Chunks are runs of blocks of lines.</summary>
/// <remarks><c>b</c> is the mask or null, in the gradient dy; <c>a</c> is x, in the gradient y.</remarks>
internal readonly unsafe struct SoftmaxColumnsJob(float* a, float* b, float* target, int outer, int length, int inner, bool isGradient, bool logarithm) : IJob
{
    // A multiple of every width.
    private const int Block = 16;

    private readonly float* _a = a;
    private readonly float* _b = b;
    private readonly float* _target = target;
    private readonly int _length = length;
    private readonly int _inner = inner;
    private readonly int _blocks = (inner + Block - 1) / Block;
    private readonly int _items = outer * ((inner + Block - 1) / Block);
    private readonly bool _isGradient = isGradient;
    private readonly bool _logarithm = logarithm;

    public int Chunks => Job.Chunks(_items, 4 * 1024 / Math.Max(1, _length * Block));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Job.First(chunk + 1, Chunks, _items);
        for (int item = Job.First(chunk, Chunks, _items); item < end; item++)
        {
            int outer = item / _blocks, first = (item - outer * _blocks) * Block, last = Math.Min(_inner, first + Block);
            for (int c = first; c < last; c += S.Count)
            {
                long at = (long)outer * _length * _inner + c;
                if (_isGradient) Gradient<S, V>(_a + at, _b + at, _target + at, Math.Min(S.Count, last - c));
                else Forward<S, V>(_a + at, _b == null ? null : _b + at, _target + at, Math.Min(S.Count, last - c));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Forward<S, V>(float* x, float* mask, float* y, int count) where S : struct, ISimd<V> where V : struct
    {
        V nothing = S.Create(float.NegativeInfinity), maximum = nothing, sum = S.Zero;
        long end = (long)_length * _inner;
        for (long i = 0; i < end; i += _inner) maximum = S.Max(maximum, Seen<S, V>(x, mask, i, count, nothing));

        // A line that is masked as a whole has the maximum -∞: shifted by 0 its exponentials are 0.
        V shift = mask == null ? maximum : S.Select(S.Equal(maximum, nothing), S.Zero, maximum);
        for (long i = 0; i < end; i += _inner)
        {
            V value = S.Exp(S.Subtract(Seen<S, V>(x, mask, i, count, nothing), shift));
            sum = S.Add(sum, value);
            if (!_logarithm) S.StorePartial(y + i, value, count);
        }
        if (_logarithm)
        {
            V logarithm = S.Log(sum);
            for (long i = 0; i < end; i += _inner) S.StorePartial(y + i, S.Subtract(S.Subtract(S.LoadPartial(x + i, count), shift), logarithm), count);
            return;
        }
        V factor = S.Divide(S.Create(1f), mask == null ? sum : S.Select(S.Equal(sum, S.Zero), S.Create(1f), sum));
        for (long i = 0; i < end; i += _inner) S.StorePartial(y + i, S.Multiply(S.LoadPartial(y + i, count), factor), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Seen<S, V>(float* x, float* mask, long i, int count, V nothing) where S : struct, ISimd<V> where V : struct
    {
        V value = S.LoadPartial(x + i, count);
        return mask == null ? value : S.Select(S.Equal(S.LoadPartial(mask + i, count), S.Zero), nothing, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gradient<S, V>(float* y, float* dy, float* dx, int count) where S : struct, ISimd<V> where V : struct
    {
        V sum = S.Zero;
        long end = (long)_length * _inner;
        for (long i = 0; i < end; i += _inner)
        {
            V gradient = S.LoadPartial(dy + i, count);
            sum = _logarithm ? S.Add(sum, gradient) : S.MultiplyAdd(S.LoadPartial(y + i, count), gradient, sum);
        }
        for (long i = 0; i < end; i += _inner)
        {
            V result = S.LoadPartial(y + i, count), gradient = S.LoadPartial(dy + i, count);
            S.StorePartial(dx + i, _logarithm ? S.Subtract(gradient, S.Multiply(S.Exp(result), sum)) : S.Multiply(result, S.Subtract(gradient, sum)), count);
        }
    }
}
