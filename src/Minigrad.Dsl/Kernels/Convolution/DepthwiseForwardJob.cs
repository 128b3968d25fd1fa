namespace Minigrad.Kernels;

/// <summary>The forward pass where each group has one input channel; chunks are runs of output planes.</summary>
internal unsafe struct DepthwiseForwardJob<TMap> : IJob where TMap : IMap
{
    public Conv2dShape Shape;
    public DepthwisePlane Plane;
    public int Planes, Chunks;

    /// <summary>Where the pixels under each tap begin.</summary>
    public int* Offsets;

    public float* X, Weight, Y;
    public View X1, X2, X3;

    /// <summary>Memory of each worker: an input plane, and the sums of an output plane.</summary>
    public float* Memory;

    public readonly long MemoryStride => Plane.Length + SumsLength;

    private readonly long SumsLength => Scratch.Align(Plane.Span + DepthwisePlane.Slack);

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* plane = Memory + worker * MemoryStride, sums = plane + Plane.Length;
        int end = Job.First(chunk + 1, Chunks, Planes), pixels = Shape.Pixels, held = -1;
        new Span<float>(plane, (int)MemoryStride).Clear();
        for (int output = Job.First(chunk, Chunks, Planes); output < end; output++)
        {
            // The outputs of one group read the same input plane.
            int image = output / Shape.OutChannels, channel = output % Shape.OutChannels, input = output / Shape.GroupOutputs;
            if (input != held) Plane.Copy(X + (long)input * Shape.InHeight * Shape.InWidth, plane);
            held = input;
            DepthwiseTile.Sum<S, V>(Plane.Span, Shape.Taps, Offsets, plane, Weight + (long)channel * Shape.Taps, sums, accumulate: false);
            DepthwiseTile.Compact(sums, Shape.OutHeight, Shape.OutWidth, Plane.Pitch);
            MapRow.Run<TMap, S, V>(Y + (long)output * pixels, pixels, new View(sums, 0, 0, 1), ConvOutput.At(X1, image, channel), ConvOutput.At(X2, image, channel), ConvOutput.At(X3, image, channel));
        }
    }
}
