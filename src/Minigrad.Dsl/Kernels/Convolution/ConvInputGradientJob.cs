using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The input gradient, vectors over input channels; chunks are runs of images.</summary>
/// <remarks>Input pixels with the same remainder by the stride see the same taps: each such phase is a convolution of dy with stride 1.</remarks>
internal unsafe struct ConvInputGradientJob : IJob
{
    public Conv2dShape Shape;
    public ConvPadding Padding;
    public int Batch, Chunks, Lanes;
    public bool Accumulate;

    /// <summary>Weights of phase after phase, as panels [(out channel, tap of the phase), one or two vectors of input channels].</summary>
    public float* Weights;

    /// <summary>For phase after phase, the place of each (out channel, tap) in the padded dy, from the place of the phase's first pixel.</summary>
    public int* Offsets;

    public float* Dy, Dx;

    /// <summary>Memory of each worker: the padded dy, sums [pixel, channel], and the same transposed.</summary>
    public float* Memory;
    public long MemoryStride;

    public readonly long SumsLength => Scratch.Align((long)Shape.InHeight * Shape.InWidth * ConvLanes.Pad(Shape.InChannels, Lanes));

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        if (S.Count == 16 && Lanes == 8) Images<Simd256, Vector256<float>>(chunk, worker);
        else if (S.Count >= 8 && Lanes == 4) Images<Simd128, Vector128<float>>(chunk, worker);
        else Images<S, V>(chunk, worker);
    }

    private readonly void Images<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* padded = Memory + worker * MemoryStride, sums = padded + Padding.Length(1), temporary = sums + SumsLength;
        int paddedChannels = ConvLanes.Pad(Shape.InChannels, Lanes), pixels = Shape.InHeight * Shape.InWidth, end = Job.First(chunk + 1, Chunks, Batch);
        if (!Padding.IsNone) new Span<float>(padded, (int)Padding.Length(1)).Clear();
        for (int image = Job.First(chunk, Chunks, Batch); image < end; image++)
        {
            float* source = Dy + (long)image * Shape.OutLength;
            if (!Padding.IsNone) Padding.Copy<S, V>(source, padded);
            Phases<S, V>(Padding.IsNone ? source : padded, sums, paddedChannels);
            ConvOutput.Store<S, V>(sums, paddedChannels, Dx + (long)image * Shape.InLength, Shape.InChannels, pixels, Accumulate, temporary);
        }
    }

    private readonly void Phases<S, V>(float* dy, float* sums, int paddedChannels) where S : struct, ISimd<V> where V : struct
    {
        float* weights = Weights;
        int* offsets = Offsets;
        for (int py = 0; py < Math.Min(Shape.StrideHeight, Shape.InHeight); py++)
        {
            for (int px = 0; px < Math.Min(Shape.StrideWidth, Shape.InWidth); px++)
            {
                int k = Shape.OutChannels * ConvPhase.Taps(Shape.KernelHeight, Shape.StrideHeight, Shape.PaddingHeight, py) * ConvPhase.Taps(Shape.KernelWidth, Shape.StrideWidth, Shape.PaddingWidth, px);
                var grid = new ConvGrid
                {
                    Height = (Shape.InHeight - py + Shape.StrideHeight - 1) / Shape.StrideHeight, Width = (Shape.InWidth - px + Shape.StrideWidth - 1) / Shape.StrideWidth,
                    ReadRow = Padding.PaddedWidth, ReadColumn = 1,
                    WriteRow = (nint)Shape.StrideHeight * Shape.InWidth * paddedChannels, WriteColumn = (nint)Shape.StrideWidth * paddedChannels,
                };
                float* target = sums + ((nint)py * Shape.InWidth + px) * paddedChannels;
                for (int channel = 0; channel < Shape.InChannels; channel += 2 * Lanes)
                    grid.Run<S, V>(ConvLanes.Vectors(channel, Shape.InChannels, Lanes), k, offsets, dy, weights + (long)channel * k, target + channel, accumulate: false);
                weights += (long)k * paddedChannels;
                offsets += k;
            }
        }
    }
}
