namespace Minigrad.Kernels;

/// <summary>Enlarges the planes of [planes, height, width] by whole factors, with the gradients.</summary>
public static unsafe class Upsample2d
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>y[p, i, j] = x[p, i / factorHeight, j / factorWidth], rounded down.</summary>
    /// <param name="x">[planes, height, width].</param>
    /// <param name="y">[planes, height · factorHeight, width · factorWidth].</param>
    /// <param name="planes">The number of planes, 0 or more.</param>
    /// <param name="height">Rows of x, 0 or more.</param>
    /// <param name="width">Columns of x, 0 or more.</param>
    /// <param name="factorHeight">Rows of y for each of x, at least 1.</param>
    /// <param name="factorWidth">Columns of y for each of x, at least 1.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Nearest(ReadOnlySpan<float> x, Span<float> y, int planes, int height, int width, int factorHeight, int factorWidth) =>
        Run(x, y, planes, height, width, factorHeight, factorWidth, isBilinear: false);

    /// <summary>
    /// Row i of y lies at (i + ½)/factorHeight - ½ of x, not above its first row, and mixes the two rows round it by distance; columns likewise: the pixels of x are areas, their corners stay where they are
    /// (PyTorch's <c>align_corners=False</c>).
    /// </summary>
    /// <param name="x">[planes, height, width].</param>
    /// <param name="y">[planes, height · factorHeight, width · factorWidth].</param>
    /// <param name="planes">The number of planes, 0 or more.</param>
    /// <param name="height">Rows of x, 0 or more.</param>
    /// <param name="width">Columns of x, 0 or more.</param>
    /// <param name="factorHeight">Rows of y for each of x, at least 1.</param>
    /// <param name="factorWidth">Columns of y for each of x, at least 1.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Bilinear(ReadOnlySpan<float> x, Span<float> y, int planes, int height, int width, int factorHeight, int factorWidth) =>
        Run(x, y, planes, height, width, factorHeight, factorWidth, isBilinear: true);

    /// <summary>The gradient of <see cref="Nearest"/>: each element of dx is the sum of dy over the pixels that copy it.</summary>
    /// <param name="dy">[planes, height · factorHeight, width · factorWidth].</param>
    /// <param name="dx">[planes, height, width]; replaced.</param>
    /// <param name="planes">The number of planes, 0 or more.</param>
    /// <param name="height">Rows of dx, 0 or more.</param>
    /// <param name="width">Columns of dx, 0 or more.</param>
    /// <param name="factorHeight">Rows of dy for each of dx, at least 1.</param>
    /// <param name="factorWidth">Columns of dy for each of dx, at least 1.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void NearestGradient(ReadOnlySpan<float> dy, Span<float> dx, int planes, int height, int width, int factorHeight, int factorWidth) =>
        RunGradient(dy, dx, planes, height, width, factorHeight, factorWidth, isBilinear: false);

    /// <summary>The gradient of <see cref="Bilinear"/>: each element of dx is the sum of dy by the share that it has in the pixels.</summary>
    /// <param name="dy">[planes, height · factorHeight, width · factorWidth].</param>
    /// <param name="dx">[planes, height, width]; replaced.</param>
    /// <param name="planes">The number of planes, 0 or more.</param>
    /// <param name="height">Rows of dx, 0 or more.</param>
    /// <param name="width">Columns of dx, 0 or more.</param>
    /// <param name="factorHeight">Rows of dy for each of dx, at least 1.</param>
    /// <param name="factorWidth">Columns of dy for each of dx, at least 1.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void BilinearGradient(ReadOnlySpan<float> dy, Span<float> dx, int planes, int height, int width, int factorHeight, int factorWidth) =>
        RunGradient(dy, dx, planes, height, width, factorHeight, factorWidth, isBilinear: true);

    private static void Run(ReadOnlySpan<float> x, Span<float> y, int planes, int height, int width, int factorHeight, int factorWidth, bool isBilinear)
    {
        long length = Check(planes, height, width, factorHeight, factorWidth);
        Require.Length(x, length);
        Require.Length<float>(y, length * factorHeight * factorWidth);
        if (length == 0) return;
        fixed (float* source = x, target = y)
        {
            float* scratch = Scratch.Get(0, UpsampleJob.RowLength(width) * Runtime.Threads);
            var job = new UpsampleJob(source, target, scratch, planes, height, width, factorHeight, factorWidth, isBilinear, isGradient: false);
            Job.Run(ref job, job.Chunks, length * factorHeight * factorWidth >= ParallelElements);
        }
    }

    private static void RunGradient(ReadOnlySpan<float> dy, Span<float> dx, int planes, int height, int width, int factorHeight, int factorWidth, bool isBilinear)
    {
        long length = Check(planes, height, width, factorHeight, factorWidth);
        Require.Length(dy, length * factorHeight * factorWidth);
        Require.Length<float>(dx, length);
        if (length == 0) return;
        fixed (float* source = dy, target = dx)
        {
            float* scratch = Scratch.Get(0, UpsampleJob.RowLength(width) * Runtime.Threads);
            var job = new UpsampleJob(source, target, scratch, planes, height, width, factorHeight, factorWidth, isBilinear, isGradient: true);
            Job.Run(ref job, job.Chunks, length * factorHeight * factorWidth >= ParallelElements);
        }
    }

    private static long Check(int planes, int height, int width, int factorHeight, int factorWidth)
    {
        Require.Size(planes);
        Require.Size(height);
        Require.Size(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(factorHeight, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(factorWidth, 1);
        return (long)planes * height * width;
    }
}
