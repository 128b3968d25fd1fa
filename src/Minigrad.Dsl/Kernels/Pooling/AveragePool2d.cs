using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Average pooling over the planes of [batch, channels, height, width]: by a window that moves, or to a given size.</summary>
public static unsafe class AveragePool2d
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>y = the mean of each window.</summary>
    /// <param name="s">The sizes.</param>
    /// <param name="countsPadding">Whether padding counts as zeros; otherwise it is left out of the mean.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="x">[batch, channels, in height, in width].</param>
    /// <param name="y">[batch, channels, out height, out width].</param>
    /// <exception cref="ArgumentException">The sizes fit no pooling, or a span is too short for them.</exception>
    public static void Forward(in Pool2dShape s, bool countsPadding, int batch, ReadOnlySpan<float> x, Span<float> y)
    {
        s.Check();
        Require.Size(batch);
        Forward(Rows(s, countsPadding), Columns(s, countsPadding), checked(batch * s.Channels), x, y);
    }

    /// <summary>dx = each window's dy in equal shares to what it read, summed where windows overlap.</summary>
    /// <param name="s">The sizes.</param>
    /// <param name="countsPadding">Whether padding counts as zeros; otherwise it is left out of the mean.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="dy">[batch, channels, out height, out width].</param>
    /// <param name="dx">[batch, channels, in height, in width]; replaced.</param>
    /// <exception cref="ArgumentException">The sizes fit no pooling, or a span is too short for them.</exception>
    public static void InputGradient(in Pool2dShape s, bool countsPadding, int batch, ReadOnlySpan<float> dy, Span<float> dx)
    {
        s.Check();
        Require.Size(batch);
        InputGradient(Rows(s, countsPadding), Columns(s, countsPadding), checked(batch * s.Channels), dy, dx);
    }

    /// <summary>y[p, i, j] = the mean of rows ⌊i·inHeight/outHeight⌋ to ⌈(i+1)·inHeight/outHeight⌉ - 1 of x[p] and of columns likewise.</summary>
    /// <param name="planes">The number of planes, 0 or more.</param>
    /// <param name="inHeight">Input rows, at least 1.</param>
    /// <param name="inWidth">Input columns, at least 1.</param>
    /// <param name="outHeight">Output rows, at least 1.</param>
    /// <param name="outWidth">Output columns, at least 1.</param>
    /// <param name="x">[planes, in height, in width].</param>
    /// <param name="y">[planes, out height, out width].</param>
    /// <exception cref="ArgumentException">A size is out of range, or a span is too short for the sizes.</exception>
    public static void AdaptiveForward(int planes, int inHeight, int inWidth, int outHeight, int outWidth, ReadOnlySpan<float> x, Span<float> y) =>
        Forward(Adaptive(inHeight, outHeight), Adaptive(inWidth, outWidth), planes, x, y);

    /// <summary>dx = each region's dy in equal shares to what it read, summed where regions overlap.</summary>
    /// <param name="planes">The number of planes, 0 or more.</param>
    /// <param name="inHeight">Input rows, at least 1.</param>
    /// <param name="inWidth">Input columns, at least 1.</param>
    /// <param name="outHeight">Output rows, at least 1.</param>
    /// <param name="outWidth">Output columns, at least 1.</param>
    /// <param name="dy">[planes, out height, out width].</param>
    /// <param name="dx">[planes, in height, in width]; replaced.</param>
    /// <exception cref="ArgumentException">A size is out of range, or a span is too short for the sizes.</exception>
    public static void AdaptiveInputGradient(int planes, int inHeight, int inWidth, int outHeight, int outWidth, ReadOnlySpan<float> dy, Span<float> dx) =>
        InputGradient(Adaptive(inHeight, outHeight), Adaptive(inWidth, outWidth), planes, dy, dx);

    private static void Forward(in PoolAxis rows, in PoolAxis columns, int planes, ReadOnlySpan<float> x, Span<float> y)
    {
        Require.Size(planes);
        Require.Length(x, (long)planes * rows.Size * columns.Size);
        Require.Length<float>(y, (long)planes * rows.Places * columns.Places);
        fixed (float* source = x, target = y) Run(rows, columns, planes, source, target, isGradient: false);
    }

    private static void InputGradient(in PoolAxis rows, in PoolAxis columns, int planes, ReadOnlySpan<float> dy, Span<float> dx)
    {
        Require.Size(planes);
        Require.Length(dy, (long)planes * rows.Places * columns.Places);
        Require.Length<float>(dx, (long)planes * rows.Size * columns.Size);
        fixed (float* source = dy, target = dx) Run(rows, columns, planes, source, target, isGradient: true);
    }

    private static void Run(in PoolAxis rows, in PoolAxis columns, int planes, float* source, float* target, bool isGradient)
    {
        if (planes == 0) return;
        long places = Scratch.Align(columns.Places + 16);
        float* tables = Scratch.Get(2, 3 * places);
        var job = new AveragePoolJob
        {
            Rows = rows, Columns = columns, Planes = planes, Source = source, Target = target, IsGradient = isGradient,
            Scales = tables, Firsts = (int*)(tables + places), Ends = (int*)(tables + 2 * places),
        };
        columns.Fill(job.Firsts, job.Ends, job.Scales);
        job.Memory = Scratch.Get(0, job.RowLength * Runtime.Threads);
        Job.Run(ref job, job.Chunks, (long)planes * rows.Size * columns.Size >= ParallelElements);
    }

    private static PoolAxis Rows(in Pool2dShape s, bool countsPadding) => PoolAxis.Moving(s.InHeight, s.OutHeight, s.KernelHeight, s.StrideHeight, s.PaddingHeight, countsPadding);

    private static PoolAxis Columns(in Pool2dShape s, bool countsPadding) => PoolAxis.Moving(s.InWidth, s.OutWidth, s.KernelWidth, s.StrideWidth, s.PaddingWidth, countsPadding);

    private static PoolAxis Adaptive(int size, int places, [CallerArgumentExpression(nameof(size))] string? sizeName = null, [CallerArgumentExpression(nameof(places))] string? placesName = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, sizeName);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places, placesName);
        return PoolAxis.Adaptive(size, places);
    }
}
