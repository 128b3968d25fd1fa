using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Softmax, or its logarithm, of contiguous rows; chunks are runs of rows.</summary>
internal readonly unsafe struct SoftmaxRowsJob(float* x, float* y, int rows, int columns, int period, View mask, bool logarithm) : IJob
{
    private readonly float* _x = x;
    private readonly float* _y = y;
    private readonly int _rows = rows;
    private readonly int _columns = columns;
    private readonly int _period = period;
    private readonly View _mask = mask;
    private readonly bool _logarithm = logarithm;

    public int Chunks => Job.Chunks(_rows, 4 * 1024 / Math.Max(1, _columns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Job.First(chunk + 1, Chunks, _rows);
        for (int row = Job.First(chunk, Chunks, _rows); row < end; row++)
        {
            float* x = _x + (long)row * _columns, y = _y + (long)row * _columns;
            int seen = Seen(row, _period, _columns);
            if (_logarithm) Logarithm<S, V>(x, y, seen);
            else if (_mask.Pointer != null) Masked<S, V>(x, new(_mask.Row(0, row), 0, 0, _mask.ColumnStride), y, seen);
            else Normalize<S, V>(y, seen, Exponentials<S, V>(x, y, seen, Maximum<S, V>(x, seen)));
            if (seen < _columns) new Span<float>(y + seen, _columns - seen).Clear();
        }
    }

    /// <summary>How many columns a row looks at: all without a period.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Seen(int row, int period, int columns) => period == 0 ? columns : Math.Min(columns, row % period + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Logarithm<S, V>(float* x, float* y, int columns) where S : struct, ISimd<V> where V : struct
    {
        float maximum = Maximum<S, V>(x, columns);
        V shift = S.Create(maximum), logarithm = S.Create(MathF.Log(Exponentials<S, V>(x, null, columns, maximum)));
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count) S.Store(y + c, S.Subtract(S.Subtract(S.Load(x + c), shift), logarithm));
        if (c < columns) S.StorePartial(y + c, S.Subtract(S.Subtract(S.LoadPartial(x + c, columns - c), shift), logarithm), columns - c);
    }

    // What is masked becomes -∞ in y, where the exponentials are then made in place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masked<S, V>(float* x, View mask, float* y, int columns) where S : struct, ISimd<V> where V : struct
    {
        V nothing = S.Create(float.NegativeInfinity), repeated = MapRow.Broadcast<S, V>(mask, columns > 0);
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count)
            S.Store(y + c, S.Select(S.Equal(MapRow.Load<S, V>(mask, c, repeated), S.Zero), nothing, S.Load(x + c)));
        if (c < columns)
            S.StorePartial(y + c, S.Select(S.Equal(MapRow.Tail<S, V>(mask, c, columns - c, repeated), S.Zero), nothing, S.LoadPartial(x + c, columns - c)), columns - c);
        float maximum = Maximum<S, V>(y, columns);
        if (maximum == float.NegativeInfinity) new Span<float>(y, columns).Clear();
        else Normalize<S, V>(y, columns, Exponentials<S, V>(y, y, columns, maximum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Maximum<S, V>(float* x, int columns) where S : struct, ISimd<V> where V : struct
    {
        V maximum = S.Create(float.NegativeInfinity);
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count) maximum = S.Max(maximum, S.Load(x + c));
        if (c < columns) maximum = S.Max(maximum, Tail<S, V>(x + c, columns - c));
        return S.Maximum(maximum);
    }

    // exp(x - maximum) into y if that is not null, and the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Exponentials<S, V>(float* x, float* y, int columns, float maximum) where S : struct, ISimd<V> where V : struct
    {
        V sum = S.Zero, shift = S.Create(maximum);
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count)
        {
            V value = S.Exp(S.Subtract(S.Load(x + c), shift));
            if (y != null) S.Store(y + c, value);
            sum = S.Add(sum, value);
        }
        if (c < columns)
        {
            V value = S.Exp(S.Subtract(Tail<S, V>(x + c, columns - c), shift));
            if (y != null) S.StorePartial(y + c, value, columns - c);
            sum = S.Add(sum, value);
        }
        return S.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Normalize<S, V>(float* y, int columns, float sum) where S : struct, ISimd<V> where V : struct
    {
        V factor = S.Create(1f / sum);
        int c = 0;
        for (; c <= columns - S.Count; c += S.Count) S.Store(y + c, S.Multiply(S.Load(y + c), factor));
        if (c < columns) S.StorePartial(y + c, S.Multiply(S.LoadPartial(y + c, columns - c), factor), columns - c);
    }

    // The lanes past the end must neither win the maximum nor add to the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Tail<S, V>(float* x, int count) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.FirstLanes(count), S.LoadPartial(x, count), S.Create(float.NegativeInfinity));
}
