using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The weight gradient, vectors over output channels; chunks are runs of images, each with its own sums [tap, channel].</summary>
internal unsafe struct ConvWeightGradientJob : IJob
{
    public Conv2dShape Shape;
    public ConvPadding Padding;
    public int Batch, Chunks, Lanes;

    /// <summary>Images whose pixels are summed in one run of the micro-kernel, so that short images do not make short loops.</summary>
    public int Group;

    /// <summary>The place of each pixel of a group in the padded images.</summary>
    public int* Offsets;

    public float* X, Dy;

    /// <summary>Sums [tap, channel] of each chunk.</summary>
    public float* Sums;
    public long SumsLength;

    /// <summary>Memory of each worker: the padded images of a group, and dy as panels [pixel of the group, one or two vectors of channels].</summary>
    public float* Memory;
    public long MemoryStride;

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        if (S.Count == 16 && Lanes == 8) Images<Simd256, Vector256<float>>(chunk, worker);
        else if (S.Count >= 8 && Lanes == 4) Images<Simd128, Vector128<float>>(chunk, worker);
        else Images<S, V>(chunk, worker);
    }

    private readonly void Images<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* padded = Memory + worker * MemoryStride, panels = padded + Padding.Length(Group), sums = Sums + chunk * SumsLength;
        int end = Job.First(chunk + 1, Chunks, Batch);
        new Span<float>(sums, (int)SumsLength).Clear();
        new Span<float>(padded, (int)MemoryStride).Clear();
        for (int image = Job.First(chunk, Chunks, Batch); image < end; image += Group)
        {
            int images = Math.Min(Group, end - image);
            for (int i = 0; i < images; i++)
            {
                Padding.Copy<S, V>(X + (long)(image + i) * Shape.InLength, padded + (long)i * Padding.ImageLength);
                TransposeImage(Dy + (long)(image + i) * Shape.OutLength, panels, i);
            }
            Sum<S, V>(padded, panels, images * Shape.Pixels, sums);
        }
    }

    private readonly void TransposeImage(float* dy, float* panels, int image)
    {
        for (int channel = 0; channel < Shape.OutChannels; channel += 2 * Lanes)
        {
            int width = Lanes * ConvLanes.Vectors(channel, Shape.OutChannels, Lanes);
            Transpose.Copy(dy + (long)channel * Shape.Pixels, Shape.Pixels, panels + (long)channel * Group * Shape.Pixels + (long)image * Shape.Pixels * width, width, Math.Min(width, Shape.OutChannels - channel), Shape.Pixels);
        }
    }

    private readonly void Sum<S, V>(float* padded, float* panels, int pixels, float* sums) where S : struct, ISimd<V> where V : struct
    {
        int paddedChannels = ConvLanes.Pad(Shape.OutChannels, Lanes);
        var grid = new ConvGrid
        {
            Height = Shape.KernelHeight, Width = Shape.KernelWidth, ReadRow = Padding.PaddedWidth, ReadColumn = 1,
            WriteRow = (nint)Shape.KernelWidth * paddedChannels, WriteColumn = paddedChannels,
        };
        for (int channel = 0; channel < Shape.OutChannels; channel += 2 * Lanes)
        {
            int vectors = ConvLanes.Vectors(channel, Shape.OutChannels, Lanes);
            for (int input = 0; input < Shape.InChannels; input++)
                grid.Run<S, V>(vectors, pixels, Offsets, padded + (long)input * Padding.PlaneLength, panels + (long)channel * Group * Shape.Pixels, sums + (long)input * Shape.KernelHeight * Shape.KernelWidth * paddedChannels + channel, accumulate: true);
        }
    }
}
