using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>y = map(γ·(x - μ)·r + β, …) by rows; chunks are runs of rows.</summary>
internal readonly unsafe struct RowsJob<TMap>(float* x, float* statistics, float* gamma, float* beta, float epsilon, float* y, MapSpace space) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly float* _statistics = statistics;
    private readonly float* _gamma = gamma;
    private readonly float* _beta = beta;
    private readonly float _epsilon = epsilon;
    private readonly float* _y = y;
    private readonly MapSpace _space = space;

    public int Chunks => Job.Chunks(_space.Rows, 8 * 1024 / Math.Max(1, _space.Columns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int rows = _space.Rows, columns = _space.Columns, end = Job.First(chunk + 1, Chunks, rows);
        for (int row = Job.First(chunk, Chunks, rows); row < end; row++)
        {
            View x1 = new(_space.X1.Row(0, row), 0, 0, _space.X1.ColumnStride), x2 = new(_space.X2.Row(0, row), 0, 0, _space.X2.ColumnStride), x3 = new(_space.X3.Row(0, row), 0, 0, _space.X3.ColumnStride);
            V b1 = MapRow.Broadcast<S, V>(x1, TMap.Arity > 1), b2 = MapRow.Broadcast<S, V>(x2, TMap.Arity > 2), b3 = MapRow.Broadcast<S, V>(x3, TMap.Arity > 3);
            V mean = S.Create(_statistics[row]), r = S.Create(1f / MathF.Sqrt(_statistics[rows + row] + _epsilon));
            float* source = _x + (long)row * columns, target = _y + (long)row * columns;
            int c = 0;
            for (; c <= columns - S.Count; c += S.Count)
            {
                V value = S.MultiplyAdd(S.Multiply(S.Subtract(S.Load(source + c), mean), r), S.Load(_gamma + c), S.Load(_beta + c));
                S.Store(target + c, TMap.Invoke<S, V>(value, TMap.Arity > 1 ? MapRow.Load<S, V>(x1, c, b1) : default, TMap.Arity > 2 ? MapRow.Load<S, V>(x2, c, b2) : default, TMap.Arity > 3 ? MapRow.Load<S, V>(x3, c, b3) : default));
            }
            int rest = columns - c;
            if (rest == 0) continue;
            V last = S.MultiplyAdd(S.Multiply(S.Subtract(S.LoadPartial(source + c, rest), mean), r), S.LoadPartial(_gamma + c, rest), S.LoadPartial(_beta + c, rest));
            S.StorePartial(target + c, TMap.Invoke<S, V>(last, TMap.Arity > 1 ? MapRow.Tail<S, V>(x1, c, rest, b1) : default, TMap.Arity > 2 ? MapRow.Tail<S, V>(x2, c, rest, b2) : default, TMap.Arity > 3 ? MapRow.Tail<S, V>(x3, c, rest, b3) : default), rest);
        }
    }
}
