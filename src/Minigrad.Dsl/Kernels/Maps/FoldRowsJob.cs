using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="FoldRows"/>; chunks are runs of columns.</summary>
internal unsafe struct FoldRowsJob<TFold> : IJob where TFold : IMap
{
    private const int ColumnGroup = 64;

    public FoldPass Pass;
    public int Rows, Columns;
    public float* X, Dy, Target;

    private readonly int Groups => (Columns + ColumnGroup - 1) / ColumnGroup;

    public readonly int Chunks => Math.Clamp(Groups, 1, 16);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Math.Min(Columns, ColumnGroup * Job.First(chunk + 1, Chunks, Groups));
        for (int c = ColumnGroup * Job.First(chunk, Chunks, Groups); c < end; c += S.Count)
        {
            int count = Math.Min(S.Count, end - c);
            if (Pass == FoldPass.Product) Products<S, V>(c, count);
            else if (Pass == FoldPass.Extremum) Extremum<S, V>(c, count, Fold<S, V>(c, count));
            else S.StorePartial(Target + c, Fold<S, V>(c, count), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly V Fold<S, V>(int column, int count) where S : struct, ISimd<V> where V : struct
    {
        V folded = S.LoadPartial(X + column, count);
        for (int r = 1; r < Rows; r++) folded = TFold.Invoke<S, V>(folded, S.LoadPartial(X + (long)r * Columns + column, count), default, default);
        return folded;
    }

    // The gradient stays with the first value that is the extremum; an extremum that is NaN equals nothing, then the first NaN takes it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Extremum<S, V>(int column, int count, V extremum) where S : struct, ISimd<V> where V : struct
    {
        V rest = S.LoadPartial(Dy + column, count);
        for (int r = 0; r < Rows; r++)
        {
            long place = (long)r * Columns + column;
            V value = S.LoadPartial(X + place, count);
            V skip = S.Select(S.Equal(value, extremum), S.Zero, S.Equal(value, value));
            S.StorePartial(Target + place, S.Select(skip, S.Zero, rest), count);
            rest = S.Select(skip, rest, S.Zero);
        }
    }

    // Down with the product of what is above, then up with that of what is below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Products<S, V>(int column, int count) where S : struct, ISimd<V> where V : struct
    {
        V above = S.LoadPartial(Dy + column, count);
        for (int r = 0; r < Rows; r++)
        {
            long place = (long)r * Columns + column;
            S.StorePartial(Target + place, above, count);
            above = S.Multiply(above, S.LoadPartial(X + place, count));
        }
        V below = S.Create(1f);
        for (int r = Rows - 1; r >= 0; r--)
        {
            long place = (long)r * Columns + column;
            S.StorePartial(Target + place, S.Multiply(S.LoadPartial(Target + place, count), below), count);
            below = S.Multiply(below, S.LoadPartial(X + place, count));
        }
    }
}
