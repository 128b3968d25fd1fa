namespace Minigrad.Kernels;

/// <summary>
/// A padded plane split by its stride: one part for each remainder of row and column, so that the pixels under a tap stand side by side whatever the stride is.
/// </summary>
/// <remarks>
/// An output pixel (y, x) stands at y·<see cref="Pitch"/> + x, and the pixels that a tap reads at the same place after the tap's offset: sums over taps run over whole planes
/// in full vectors. What they give between the end of a row and the pitch is not used.
/// </remarks>
internal readonly unsafe struct DepthwisePlane(Conv2dShape shape)
{
    /// <summary>Floats behind what is used, which whole vectors read and write.</summary>
    public const int Slack = 5 * 16;

    private readonly Conv2dShape _shape = shape;
    private readonly int _rows = shape.OutHeight + (shape.KernelHeight - 1) / shape.StrideHeight;

    /// <summary>Floats from one row of a part to the next.</summary>
    public readonly int Pitch = shape.OutWidth + (shape.KernelWidth - 1) / shape.StrideWidth;

    private int PartsAcross => Math.Min(_shape.StrideWidth, _shape.KernelWidth);

    private int PartsDown => Math.Min(_shape.StrideHeight, _shape.KernelHeight);

    /// <summary>Floats of memory for all parts.</summary>
    public long Length => Scratch.Align((long)PartsAcross * PartsDown * _rows * Pitch + Slack);

    /// <summary>Floats from the first output pixel to the last.</summary>
    public int Span => (_shape.OutHeight - 1) * Pitch + _shape.OutWidth;

    /// <summary>Where the pixels under a tap begin.</summary>
    public int Offset(int ky, int kx) =>
        (ky % _shape.StrideHeight * PartsAcross + kx % _shape.StrideWidth) * _rows * Pitch + ky / _shape.StrideHeight * Pitch + kx / _shape.StrideWidth;

    /// <summary>Copies a plane; the target was zero, or held another plane, before.</summary>
    public void Copy(float* plane, float* target)
    {
        int height = _shape.InHeight, width = _shape.InWidth;
        for (int py = 0; py < PartsDown; py++)
        {
            for (int px = 0; px < PartsAcross; px++, target += _rows * Pitch)
            {
                int firstColumn = First(px, _shape.StrideWidth, _shape.PaddingWidth), endColumn = End(px, _shape.StrideWidth, _shape.PaddingWidth, width, Pitch);
                int endRow = End(py, _shape.StrideHeight, _shape.PaddingHeight, height, _rows);
                for (int row = First(py, _shape.StrideHeight, _shape.PaddingHeight); row < endRow; row++)
                {
                    float* from = plane + (long)(row * _shape.StrideHeight + py - _shape.PaddingHeight) * width + px - _shape.PaddingWidth, to = target + (long)row * Pitch;
                    if (_shape.StrideWidth == 1) Row(from + firstColumn, to + firstColumn, endColumn - firstColumn);
                    else for (int column = firstColumn; column < endColumn; column++) to[column] = from[column * _shape.StrideWidth];
                }
            }
        }
    }

    private static void Row(float* from, float* to, int count)
    {
        if (count > 0) new ReadOnlySpan<float>(from, count).CopyTo(new Span<float>(to, count));
    }

    // The first place of a part that lies in the input: place · stride + part - padding ≥ 0.
    private static int First(int part, int stride, int padding) => Math.Max(0, (padding - part + stride - 1) / stride);

    private static int End(int part, int stride, int padding, int size, int places) => Math.Min(places, (size - 1 + padding - part + stride) / stride);
}
