using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Σ dy and Σ dy·x̂ over rows, dy = map(…); chunks are runs of columns.</summary>
internal readonly unsafe struct RowGradientSumsJob<TMap>(float* x, float* statistics, float epsilon, float* sums, MapSpace space) : IJob where TMap : IMap
{
    private const int Block = 64;
    private const int ColumnGroup = 64;

    private readonly float* _x = x;
    private readonly float* _statistics = statistics;
    private readonly float _epsilon = epsilon;
    private readonly float* _sums = sums;
    private readonly MapSpace _space = space;

    public int Chunks => Math.Max(1, (_space.Columns + ColumnGroup - 1) / ColumnGroup);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int rows = _space.Rows, columns = _space.Columns, end = Math.Min((chunk + 1) * ColumnGroup, columns);
        for (int c = chunk * ColumnGroup; c < end; c += S.Count)
        {
            int count = Math.Min(S.Count, columns - c);
            V sum = S.Zero, products = S.Zero, blockSum = S.Zero, blockProducts = S.Zero;
            for (int row = 0; row < rows; row++)
            {
                var d = new MapLine<TMap, S, V>(_space, 0, row);
                float* line = _x + (long)row * columns + c;
                V dy = count == S.Count ? d.Value(c) : d.Tail(c, count);
                V xhat = S.Multiply(S.Subtract(count == S.Count ? S.Load(line) : S.LoadPartial(line, count), S.Create(_statistics[row])), S.Create(1f / MathF.Sqrt(_statistics[rows + row] + _epsilon)));
                blockSum = S.Add(blockSum, dy);
                blockProducts = S.MultiplyAdd(dy, xhat, blockProducts);
                if ((row + 1) % Block != 0) continue;
                sum = S.Add(sum, blockSum);
                products = S.Add(products, blockProducts);
                blockSum = blockProducts = S.Zero;
            }
            S.StorePartial(_sums + c, S.Add(sum, blockSum), count);
            S.StorePartial(_sums + columns + c, S.Add(products, blockProducts), count);
        }
    }
}
