using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="AveragePool2d"/> over planes. A mean is a sum down the columns, in vectors over the whole row, and then along the row.</summary>
internal unsafe struct AveragePoolJob : IJob
{
    public PoolAxis Rows, Columns;
    public int Planes;
    public bool IsGradient;
    public float* Source, Target;

    /// <summary>Of each output column the first input column, the one behind the last, and the factor.</summary>
    public int* Firsts, Ends;
    public float* Scales;

    /// <summary>A row of each worker, with zeros left and right.</summary>
    public float* Memory;

    /// <summary>Floats of a worker's row; whole vectors are read past the last column.</summary>
    public readonly long RowLength => Scratch.Align(Math.Max(Columns.Size, Columns.Places) + 2L * Columns.Padding + Columns.Kernel + 64);

    public readonly int Chunks => Job.Chunks(Planes, 8 * 1024 / Math.Max(1, Rows.Size * Columns.Size));

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int inPlane = Rows.Size * Columns.Size, outPlane = Rows.Places * Columns.Places, end = Job.First(chunk + 1, Chunks, Planes);
        float* row = Memory + worker * RowLength;
        new Span<float>(row, (int)RowLength).Clear();
        for (int plane = Job.First(chunk, Chunks, Planes); plane < end; plane++)
        {
            if (IsGradient) Backward<S, V>(Source + (long)plane * outPlane, Target + (long)plane * inPlane, row);
            else Forward<S, V>(Source + (long)plane * inPlane, Target + (long)plane * outPlane, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Forward<S, V>(float* x, float* y, float* row) where S : struct, ISimd<V> where V : struct
    {
        int width = Columns.Size, places = Columns.Places;
        float* inside = row + Columns.Padding;
        for (int oy = 0; oy < Rows.Places; oy++, y += places)
        {
            int top = Rows.First(oy), bottom = Rows.End(oy);
            V scale = S.Create(Rows.Scale(oy));
            for (int c = 0; c < width; c += S.Count)
            {
                int count = Math.Min(S.Count, width - c);
                float* source = x + (long)top * width + c;
                V sum = S.LoadPartial(source, count);
                for (int r = top + 1; r < bottom; r++) sum = S.Add(sum, S.LoadPartial(source += width, count));
                S.StorePartial(inside + c, S.Multiply(sum, scale), count);
            }
            if (Columns.Stride is 1 or 2) Across<S, V>(row, y, places, Columns.Kernel, Columns.Stride, Scales);
            else Regions(inside, y);
        }
    }

    // y[c] = scale[c] · Σₖ row[c·stride + k].
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Across<S, V>(float* row, float* y, int columns, int kernel, int stride, float* scales) where S : struct, ISimd<V> where V : struct
    {
        for (int c = 0; c < columns; c += S.Count)
        {
            int count = Math.Min(S.Count, columns - c);
            float* from = row + c * stride;
            V sum = Strided<S, V>(from, stride);
            for (int k = 1; k < kernel; k++) sum = S.Add(sum, Strided<S, V>(from + k, stride));
            S.StorePartial(y + c, scales == null ? sum : S.Multiply(sum, S.LoadPartial(scales + c, count)), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Strided<S, V>(float* source, int stride) where S : struct, ISimd<V> where V : struct =>
        stride == 1 ? S.Load(source) : S.Evens(S.Load(source), S.Load(source + S.Count));

    private readonly void Regions(float* row, float* y)
    {
        for (int ox = 0; ox < Columns.Places; ox++)
        {
            float sum = 0f;
            for (int c = Firsts[ox]; c < Ends[ox]; c++) sum += row[c];
            y[ox] = sum * Scales[ox];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Backward<S, V>(float* dy, float* dx, float* row) where S : struct, ISimd<V> where V : struct
    {
        int width = Columns.Size, places = Columns.Places, first = 0, end = 0;
        float* inside = Columns.Stride == 1 ? row + (Columns.Kernel - 1 - Columns.Padding) : row;
        for (int y = 0; y < Rows.Size; y++, dx += width)
        {
            int firstBefore = first, endBefore = end;
            while (first < Rows.Places && Rows.End(first) <= y) first++;
            while (end < Rows.Places && Rows.First(end) <= y) end++;
            if (y > 0 && first == firstBefore && end == endBefore)
            {
                // The same windows hold this row as the one above.
                new ReadOnlySpan<float>(dx - width, width).CopyTo(new Span<float>(dx, width));
                continue;
            }
            for (int c = 0; c < places; c += S.Count)
            {
                int count = Math.Min(S.Count, places - c);
                V sum = S.Zero;
                for (int oy = first; oy < end; oy++) sum = S.MultiplyAdd(S.LoadPartial(dy + (long)oy * places + c, count), S.Create(Rows.Scale(oy)), sum);
                S.StorePartial(inside + c, S.Multiply(sum, S.LoadPartial(Scales + c, count)), count);
            }
            if (Columns.Stride == 1) Across<S, V>(row, dx, width, Columns.Kernel, 1, null);
            else Spread(inside, dx);
        }
    }

    private readonly void Spread(float* row, float* dx)
    {
        new Span<float>(dx, Columns.Size).Clear();
        for (int ox = 0; ox < Columns.Places; ox++)
            for (int c = Firsts[ox]; c < Ends[ox]; c++) dx[c] += row[ox];
    }
}
