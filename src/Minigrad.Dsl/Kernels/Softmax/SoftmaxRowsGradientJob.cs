using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The gradient of softmax, y · (dy - Σ y · dy), or of its logarithm, dy - exp(y) · Σ dy, of contiguous rows; chunks are runs of rows.</summary>
internal readonly unsafe struct SoftmaxRowsGradientJob(float* y, float* dy, float* dx, int rows, int columns, int period, bool logarithm) : IJob
{
    private readonly float* _y = y;
    private readonly float* _dy = dy;
    private readonly float* _dx = dx;
    private readonly int _rows = rows;
    private readonly int _columns = columns;
    private readonly int _period = period;
    private readonly bool _logarithm = logarithm;

    public int Chunks => Job.Chunks(_rows, 4 * 1024 / Math.Max(1, _columns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Job.First(chunk + 1, Chunks, _rows);
        for (int row = Job.First(chunk, Chunks, _rows); row < end; row++)
        {
            long at = (long)row * _columns;
            int seen = SoftmaxRowsJob.Seen(row, _period, _columns);
            if (_logarithm) Logarithm<S, V>(_y + at, _dy + at, _dx + at, seen);
            else Plain<S, V>(_y + at, _dy + at, _dx + at, seen);
            if (seen < _columns) new Span<float>(_dx + at + seen, _columns - seen).Clear();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Plain<S, V>(float* y, float* dy, float* dx, int columns) where S : struct, ISimd<V> where V : struct
    {
        V sums = S.Zero;
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count) sums = S.MultiplyAdd(S.Load(y + c), S.Load(dy + c), sums);
        if (c < columns) sums = S.MultiplyAdd(S.LoadPartial(y + c, columns - c), S.LoadPartial(dy + c, columns - c), sums);
        V sum = S.Create(S.Sum(sums));
        for (c = 0; c <= columns - S.Count; c += S.Count) S.Store(dx + c, S.Multiply(S.Load(y + c), S.Subtract(S.Load(dy + c), sum)));
        if (c < columns) S.StorePartial(dx + c, S.Multiply(S.LoadPartial(y + c, columns - c), S.Subtract(S.LoadPartial(dy + c, columns - c), sum)), columns - c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Logarithm<S, V>(float* y, float* dy, float* dx, int columns) where S : struct, ISimd<V> where V : struct
    {
        V sums = S.Zero;
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count) sums = S.Add(sums, S.Load(dy + c));
        if (c < columns) sums = S.Add(sums, S.LoadPartial(dy + c, columns - c));
        V minus = S.Create(-S.Sum(sums));
        for (c = 0; c <= columns - S.Count; c += S.Count) S.Store(dx + c, S.MultiplyAdd(S.Exp(S.Load(y + c)), minus, S.Load(dy + c)));
        if (c < columns) S.StorePartial(dx + c, S.MultiplyAdd(S.Exp(S.LoadPartial(y + c, columns - c)), minus, S.LoadPartial(dy + c, columns - c)), columns - c);
    }
}
