namespace Minigrad.Kernels;

/// <summary>The input gradient where each group has one input channel; chunks are runs of input planes.</summary>
/// <remarks>As in <see cref="ConvInputGradientJob{TMap}"/>, input pixels with the same remainder by the stride see the same taps of dy.</remarks>
internal unsafe struct DepthwiseInputGradientJob<TMap> : IJob where TMap : IMap
{
    public Conv2dShape Shape;

    /// <summary>One plane of dy with zeros around it.</summary>
    public ConvPadding Padding;

    public int Planes, Chunks;
    public float* Dy, Weight, Dx;
    public View X1, X2, X3;

    /// <summary>Memory of each worker: the padded planes of a group's dy, the sums of a phase, the gradient of a plane, and the taps of a phase.</summary>
    public float* Memory;

    public readonly long MemoryStride => DyLength + SumsLength + PlaneLength + 2 * TapsLength;

    private readonly long DyLength => Scratch.Align((long)Shape.GroupOutputs * Padding.PlaneLength + DepthwisePlane.Slack);

    private readonly long SumsLength => Scratch.Align(Padding.PlaneLength + DepthwisePlane.Slack);

    private readonly long PlaneLength => Scratch.Align((long)Shape.InHeight * Shape.InWidth);

    private readonly long TapsLength => Scratch.Align((long)Shape.GroupOutputs * Shape.Taps);

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* dy = Memory + worker * MemoryStride, sums = dy + DyLength, plane = sums + SumsLength;
        int end = Job.First(chunk + 1, Chunks, Planes), outputs = Shape.GroupOutputs, pixels = Shape.InHeight * Shape.InWidth;
        new Span<float>(dy, (int)DyLength).Clear();
        for (int input = Job.First(chunk, Chunks, Planes); input < end; input++)
        {
            int image = input / Shape.InChannels, channel = input % Shape.InChannels;
            for (int o = 0; o < outputs; o++) Padding.Copy<S, V>(Dy + ((long)input * outputs + o) * Shape.Pixels, dy + (long)o * Padding.PlaneLength);
            for (int py = 0; py < Math.Min(Shape.StrideHeight, Shape.InHeight); py++)
                for (int px = 0; px < Math.Min(Shape.StrideWidth, Shape.InWidth); px++)
                    Phase<S, V>(py, px, dy, Weight + (long)channel * outputs * Shape.Taps, sums, plane);
            MapRow.Run<TMap, S, V>(Dx + (long)input * pixels, pixels, new View(plane, 0, 0, 1), ConvOutput.At(X1, image, channel), ConvOutput.At(X2, image, channel), ConvOutput.At(X3, image, channel));
        }
    }

    private readonly void Phase<S, V>(int py, int px, float* dy, float* weight, float* sums, float* plane) where S : struct, ISimd<V> where V : struct
    {
        float* weights = plane + PlaneLength;
        int* offsets = (int*)(weights + TapsLength);
        int taps = 0;
        for (int o = 0; o < Shape.GroupOutputs; o++)
            for (int ky = ConvPhase.FirstTap(Shape.StrideHeight, Shape.PaddingHeight, py); ky < Shape.KernelHeight; ky += Shape.StrideHeight)
                for (int kx = ConvPhase.FirstTap(Shape.StrideWidth, Shape.PaddingWidth, px); kx < Shape.KernelWidth; kx += Shape.StrideWidth, taps++)
                {
                    int y = Padding.Top + ConvPhase.Source(Shape.StrideHeight, Shape.PaddingHeight, py, ky), x = Padding.Left + ConvPhase.Source(Shape.StrideWidth, Shape.PaddingWidth, px, kx);
                    offsets[taps] = o * Padding.PlaneLength + y * Padding.PaddedWidth + x;
                    weights[taps] = weight[(o * Shape.KernelHeight + ky) * Shape.KernelWidth + kx];
                }
        int rows = (Shape.InHeight - py + Shape.StrideHeight - 1) / Shape.StrideHeight, columns = (Shape.InWidth - px + Shape.StrideWidth - 1) / Shape.StrideWidth;
        DepthwiseTile.Sum<S, V>((rows - 1) * Padding.PaddedWidth + columns, taps, offsets, dy, weights, sums, accumulate: false);
        for (int row = 0; row < rows; row++)
        {
            float* from = sums + (long)row * Padding.PaddedWidth, to = plane + (long)(row * Shape.StrideHeight + py) * Shape.InWidth + px;
            if (Shape.StrideWidth == 1) new ReadOnlySpan<float>(from, columns).CopyTo(new Span<float>(to, columns));
            else for (int column = 0; column < columns; column++) to[column * Shape.StrideWidth] = from[column];
        }
    }
}
