namespace Minigrad.Kernels;

/// <summary>The weight gradient where each group has one input channel; chunks are runs of output channels, each with its sum over all images.</summary>
internal unsafe struct DepthwiseWeightGradientJob : IJob
{
    public Conv2dShape Shape;
    public DepthwisePlane Plane;
    public int Batch, Chunks;

    /// <summary>Where the pixels under each tap begin.</summary>
    public int* Offsets;

    public float* X, Dy, DWeight;

    /// <summary>Memory of each worker: an input plane, a plane of dy at the same pitch with zeros between, and the sums of the taps.</summary>
    public float* Memory;

    public readonly long MemoryStride => Plane.Length + DyLength + Scratch.Align(Shape.Taps);

    private readonly long DyLength => Scratch.Align(Plane.Span + DepthwisePlane.Slack);

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* plane = Memory + worker * MemoryStride, dy = plane + Plane.Length, sums = dy + DyLength;
        int end = Job.First(chunk + 1, Chunks, Shape.OutChannels), taps = Shape.Taps;
        new Span<float>(plane, (int)MemoryStride).Clear();
        for (int channel = Job.First(chunk, Chunks, Shape.OutChannels); channel < end; channel++)
        {
            new Span<float>(sums, taps).Clear();
            for (int image = 0; image < Batch; image++)
            {
                Plane.Copy(X + ((long)image * Shape.InChannels + channel / Shape.GroupOutputs) * Shape.InHeight * Shape.InWidth, plane);
                float* from = Dy + ((long)image * Shape.OutChannels + channel) * Shape.Pixels;
                for (int row = 0; row < Shape.OutHeight; row++)
                    new ReadOnlySpan<float>(from + (long)row * Shape.OutWidth, Shape.OutWidth).CopyTo(new Span<float>(dy + (long)row * Plane.Pitch, Shape.OutWidth));
                DepthwiseTile.Dots<S, V>(Plane.Span, taps, Offsets, plane, dy, sums);
            }
            for (int t = 0; t < taps; t++) DWeight[(long)channel * taps + t] += sums[t];
        }
    }
}
