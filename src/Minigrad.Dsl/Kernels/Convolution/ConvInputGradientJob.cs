using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The input gradient, which is the transposed convolution, vectors over input channels; chunks are runs of images.</summary>
/// <remarks>Input pixels with the same remainder by the stride see the same taps: each such phase is a convolution of dy with stride 1.</remarks>
internal unsafe struct ConvInputGradientJob<TMap> : IJob where TMap : IMap
{
    public Conv2dShape Shape;
    public ConvPadding Padding;
    public int Batch, Chunks, Lanes;

    /// <summary>Weights of group after group, and in it of phase after phase, as panels [(out channel, tap of the phase), one or two vectors of input channels].</summary>
    public float* Weights;

    /// <summary>For phase after phase, the place of each (out channel, tap) from the phase's first pixel in a group's first plane of the padded dy.</summary>
    public int* Offsets;

    public float* Dy, Dx;
    public View X1, X2, X3;

    /// <summary>Memory of each worker: the padded dy, sums [pixel, channel of a group], and the same transposed.</summary>
    public float* Memory;
    public long MemoryStride;

    public readonly long SumsLength => Scratch.Align((long)Shape.InHeight * Shape.InWidth * ConvLanes.Pad(Shape.GroupInputs, Lanes));

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        if (S.Count == 16 && Lanes == 8) Images<Simd256, Vector256<float>>(chunk, worker);
        else if (S.Count >= 8 && Lanes == 4) Images<Simd128, Vector128<float>>(chunk, worker);
        else Images<S, V>(chunk, worker);
    }

    private readonly void Images<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* padded = Memory + worker * MemoryStride, sums = padded + Padding.Length(1), temporary = sums + SumsLength;
        int paddedChannels = ConvLanes.Pad(Shape.GroupInputs, Lanes), pixels = Shape.InHeight * Shape.InWidth, end = Job.First(chunk + 1, Chunks, Batch);
        if (!Padding.IsNone) new Span<float>(padded, (int)Padding.Length(1)).Clear();
        for (int image = Job.First(chunk, Chunks, Batch); image < end; image++)
        {
            float* source = Dy + (long)image * Shape.OutLength;
            if (!Padding.IsNone) Padding.Copy<S, V>(source, padded);
            for (int group = 0; group < Shape.Groups; group++)
            {
                float* planes = (Padding.IsNone ? source : padded) + (long)group * Shape.GroupOutputs * Padding.PlaneLength;
                long weights = (long)group * Shape.GroupOutputs * Shape.KernelHeight * Shape.KernelWidth * paddedChannels;
                Phases<S, V>(planes, Weights + weights, sums, paddedChannels);
                ConvOutput.Map<TMap, S, V>(sums, paddedChannels, Dx + (long)image * Shape.InLength, group * Shape.GroupInputs, Shape.GroupInputs, pixels, temporary, image, X1, X2, X3);
            }
        }
    }

    private readonly void Phases<S, V>(float* dy, float* weights, float* sums, int paddedChannels) where S : struct, ISimd<V> where V : struct
    {
        int* offsets = Offsets;
        for (int py = 0; py < Math.Min(Shape.StrideHeight, Shape.InHeight); py++)
        {
            for (int px = 0; px < Math.Min(Shape.StrideWidth, Shape.InWidth); px++)
            {
                int k = Shape.GroupOutputs * ConvPhase.Taps(Shape.KernelHeight, Shape.StrideHeight, Shape.PaddingHeight, py) * ConvPhase.Taps(Shape.KernelWidth, Shape.StrideWidth, Shape.PaddingWidth, px);
                var grid = new ConvGrid
                {
                    Height = (Shape.InHeight - py + Shape.StrideHeight - 1) / Shape.StrideHeight, Width = (Shape.InWidth - px + Shape.StrideWidth - 1) / Shape.StrideWidth,
                    ReadRow = Padding.PaddedWidth, ReadColumn = 1,
                    WriteRow = (nint)Shape.StrideHeight * Shape.InWidth * paddedChannels, WriteColumn = (nint)Shape.StrideWidth * paddedChannels,
                };
                float* target = sums + ((nint)py * Shape.InWidth + px) * paddedChannels;
                for (int channel = 0; channel < Shape.GroupInputs; channel += 2 * Lanes)
                    grid.Run<S, V>(ConvLanes.Vectors(channel, Shape.GroupInputs, Lanes), k, offsets, dy, weights + (long)channel * k, target + channel, accumulate: false);
                weights += (long)k * paddedChannels;
                offsets += k;
            }
        }
    }
}
