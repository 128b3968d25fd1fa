using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The forward pass, vectors over output channels; chunks are runs of images.</summary>
internal unsafe struct ConvForwardJob<TMap> : IJob where TMap : IMap
{
    public Conv2dShape Shape;
    public ConvPadding Padding;
    public int Batch, Chunks, Lanes;

    /// <summary>Weights of group after group as panels [tap, one or two vectors of channels], and the place of each tap from a group's first padded plane.</summary>
    public float* Weights;
    public int* Offsets;

    public float* X, Y;
    public View X1, X2, X3;

    /// <summary>Memory of each worker: the padded image, sums [pixel, channel of a group], and the same transposed.</summary>
    public float* Memory;
    public long MemoryStride;

    public readonly long SumsLength => Scratch.Align((long)Shape.Pixels * ConvLanes.Pad(Shape.GroupOutputs, Lanes));

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        if (S.Count == 16 && Lanes == 8) Images<Simd256, Vector256<float>>(chunk, worker);
        else if (S.Count >= 8 && Lanes == 4) Images<Simd128, Vector128<float>>(chunk, worker);
        else Images<S, V>(chunk, worker);
    }

    private readonly void Images<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* padded = Memory + worker * MemoryStride, sums = padded + Padding.Length(1), temporary = sums + SumsLength;
        int channels = Shape.GroupOutputs, paddedChannels = ConvLanes.Pad(channels, Lanes), end = Job.First(chunk + 1, Chunks, Batch);
        var grid = new ConvGrid
        {
            Height = Shape.OutHeight, Width = Shape.OutWidth, ReadRow = (nint)Shape.StrideHeight * Padding.PaddedWidth, ReadColumn = Shape.StrideWidth,
            WriteRow = (nint)Shape.OutWidth * paddedChannels, WriteColumn = paddedChannels,
        };
        if (!Padding.IsNone) new Span<float>(padded, (int)Padding.Length(1)).Clear();
        for (int image = Job.First(chunk, Chunks, Batch); image < end; image++)
        {
            float* source = X + (long)image * Shape.InLength;
            if (!Padding.IsNone) Padding.Copy<S, V>(source, padded);
            for (int group = 0; group < Shape.Groups; group++)
            {
                float* planes = (Padding.IsNone ? source : padded) + (long)group * Shape.GroupInputs * Padding.PlaneLength, weights = Weights + (long)group * paddedChannels * Shape.Taps;
                for (int channel = 0; channel < channels; channel += 2 * Lanes)
                    grid.Run<S, V>(ConvLanes.Vectors(channel, channels, Lanes), Shape.Taps, Offsets, planes, weights + (long)channel * Shape.Taps, sums + channel, accumulate: false);
                ConvOutput.Map<TMap, S, V>(sums, paddedChannels, Y + (long)image * Shape.OutLength, group * channels, channels, Shape.Pixels, temporary, image, X1, X2, X3);
            }
        }
    }
}
