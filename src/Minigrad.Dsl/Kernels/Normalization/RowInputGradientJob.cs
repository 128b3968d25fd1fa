using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>dx = r·(g - mean(g) - x̂·mean(g·x̂)), g = γ·dy, by rows; chunks are runs of rows.</summary>
internal readonly unsafe struct RowInputGradientJob<TMap>(float* x, float* statistics, float* gamma, float epsilon, float* dx, MapSpace space, float* scratch, long stride) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly float* _statistics = statistics;
    private readonly float* _gamma = gamma;
    private readonly float _epsilon = epsilon;
    private readonly float* _dx = dx;
    private readonly MapSpace _space = space;
    private readonly float* _scratch = scratch;
    private readonly long _stride = stride;

    public int Chunks => Job.Chunks(_space.Rows, 8 * 1024 / Math.Max(1, _space.Columns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int rows = _space.Rows, columns = _space.Columns, end = Job.First(chunk + 1, Chunks, rows);
        float* g = _scratch + worker * _stride;
        for (int row = Job.First(chunk, Chunks, rows); row < end; row++)
        {
            float* source = _x + (long)row * columns, target = _dx + (long)row * columns;
            float mean = _statistics[row], r = 1f / MathF.Sqrt(_statistics[rows + row] + _epsilon);
            (float sum, float products) = Gradients<S, V>(row, source, mean, g);
            V shift = S.Create(sum / columns), slope = S.Create(-r * r * products / columns), factor = S.Create(r), center = S.Create(mean);
            for (int c = 0; c < columns; c += S.Count)
            {
                int count = Math.Min(S.Count, columns - c);
                V distance = S.Subtract(count == S.Count ? S.Load(source + c) : S.LoadPartial(source + c, count), center);
                V value = S.Multiply(factor, S.MultiplyAdd(distance, slope, S.Subtract(S.LoadPartial(g + c, count), shift)));
                if (count == S.Count) S.Store(target + c, value);
                else S.StorePartial(target + c, value, count);
            }
        }
    }

    // g = γ·dy into scratch memory, with Σ g and Σ g·(x - μ).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (float Sum, float Products) Gradients<S, V>(int row, float* source, float mean, float* g) where S : struct, ISimd<V> where V : struct
    {
        var d = new MapLine<TMap, S, V>(_space, 0, row);
        int columns = _space.Columns, c = 0;
        V sum = S.Zero, products = S.Zero, center = S.Create(mean);
        for (; c <= columns - S.Count; c += S.Count)
        {
            V value = S.Multiply(d.Value(c), S.Load(_gamma + c));
            S.Store(g + c, value);
            sum = S.Add(sum, value);
            products = S.MultiplyAdd(value, S.Subtract(S.Load(source + c), center), products);
        }
        float tailSum = 0, tailProducts = 0;
        if (c < columns) S.StorePartial(g + c, S.Multiply(d.Tail(c, columns - c), S.LoadPartial(_gamma + c, columns - c)), columns - c);
        for (; c < columns; c++)
        {
            tailSum += g[c];
            tailProducts += g[c] * (source[c] - mean);
        }
        return (S.Sum(sum) + tailSum, S.Sum(products) + tailProducts);
    }
}
