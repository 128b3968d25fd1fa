namespace Minigrad.Kernels;

/// <summary>Maximum pooling over the planes of [batch, channels, height, width].</summary>
public static unsafe class MaxPool2d
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>y = the maximum of each window; NaN if a window holds one.</summary>
    /// <param name="s">The sizes.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="x">[batch, channels, in height, in width].</param>
    /// <param name="y">[batch, channels, out height, out width].</param>
    /// <exception cref="ArgumentException">The sizes fit no pooling, or a span is too short for them.</exception>
    public static void Forward(in Pool2dShape s, int batch, ReadOnlySpan<float> x, Span<float> y)
    {
        s.Check();
        Require.Size(batch);
        Require.Length(x, (long)batch * s.InLength);
        Require.Length<float>(y, (long)batch * s.OutLength);
        if (batch == 0) return;
        fixed (float* source = x, target = y)
        {
            var job = new MaxPoolJob(s, batch, source, null, target, null, Scratch.Get(0, MaxPoolJob.RowLength(s) * Runtime.Threads));
            Job.Run(ref job, job.Chunks, (long)batch * s.InLength >= ParallelElements);
        }
    }

    /// <summary>dx = each window's dy at the first maximum of the window (or its first NaN), summed where windows overlap, else 0.</summary>
    /// <param name="s">The sizes.</param>
    /// <param name="batch">The number of images, 0 or more.</param>
    /// <param name="x">The input of the forward pass, [batch, channels, in height, in width].</param>
    /// <param name="dy">[batch, channels, out height, out width].</param>
    /// <param name="dx">[batch, channels, in height, in width]; replaced.</param>
    /// <exception cref="ArgumentException">The sizes fit no pooling, or a span is too short for them.</exception>
    public static void InputGradient(in Pool2dShape s, int batch, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx)
    {
        s.Check();
        Require.Size(batch);
        Require.Length(x, (long)batch * s.InLength);
        Require.Length(dy, (long)batch * s.OutLength);
        Require.Length<float>(dx, (long)batch * s.InLength);
        if (batch == 0) return;
        fixed (float* source = x, gradient = dy, target = dx)
        {
            var job = new MaxPoolJob(s, batch, source, gradient, null, target, null);
            Job.Run(ref job, job.Chunks, (long)batch * s.InLength >= ParallelElements);
        }
    }
}
