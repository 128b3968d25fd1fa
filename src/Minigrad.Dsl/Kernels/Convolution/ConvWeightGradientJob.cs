using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>The weight gradient, vectors over output channels; chunks are runs of images, each with its own sums [group, tap, channel of the group].</summary>
internal unsafe struct ConvWeightGradientJob : IJob
{
    public Conv2dShape Shape;
    public ConvPadding Padding;
    public int Batch, Chunks, Lanes;

    /// <summary>Images whose pixels are summed in one run of the micro-kernel, so that short images do not make short loops.</summary>
    public int RunImages;

    /// <summary>The place of each pixel of a run in the padded images.</summary>
    public int* Offsets;

    public float* X, Dy;

    /// <summary>Sums [group, tap, channel of the group] of each chunk.</summary>
    public float* Sums;
    public long SumsLength;

    /// <summary>Memory of each worker: the padded images of a run, and dy, for group after group, as panels [pixel of the run, one or two vectors of channels].</summary>
    public float* Memory;
    public long MemoryStride;

    /// <summary>Floats of a group's panels.</summary>
    public readonly long GroupPanels => (long)RunImages * Shape.Pixels * ConvLanes.Pad(Shape.GroupOutputs, Lanes);

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        if (S.Count == 16 && Lanes == 8) Images<Simd256, Vector256<float>>(chunk, worker);
        else if (S.Count >= 8 && Lanes == 4) Images<Simd128, Vector128<float>>(chunk, worker);
        else Images<S, V>(chunk, worker);
    }

    private readonly void Images<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* padded = Memory + worker * MemoryStride, panels = padded + Padding.Length(RunImages), sums = Sums + chunk * SumsLength;
        int end = Job.First(chunk + 1, Chunks, Batch);
        new Span<float>(sums, (int)SumsLength).Clear();
        new Span<float>(padded, (int)MemoryStride).Clear();
        for (int image = Job.First(chunk, Chunks, Batch); image < end; image += RunImages)
        {
            int images = Math.Min(RunImages, end - image);
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
        int channels = Shape.GroupOutputs, pixels = Shape.Pixels;
        for (int group = 0; group < Shape.Groups; group++, dy += (long)channels * pixels, panels += GroupPanels)
        {
            for (int channel = 0; channel < channels; channel += 2 * Lanes)
            {
                int width = Lanes * ConvLanes.Vectors(channel, channels, Lanes);
                Transpose.Copy(dy + (long)channel * pixels, pixels, panels + (long)channel * RunImages * pixels + (long)image * pixels * width, width, Math.Min(width, channels - channel), pixels);
            }
        }
    }

    private readonly void Sum<S, V>(float* padded, float* panels, int pixels, float* sums) where S : struct, ISimd<V> where V : struct
    {
        int paddedChannels = ConvLanes.Pad(Shape.GroupOutputs, Lanes), kernel = Shape.KernelHeight * Shape.KernelWidth;
        var grid = new ConvGrid
        {
            Height = Shape.KernelHeight, Width = Shape.KernelWidth, ReadRow = Padding.PaddedWidth, ReadColumn = 1,
            WriteRow = (nint)Shape.KernelWidth * paddedChannels, WriteColumn = paddedChannels,
        };
        for (int group = 0; group < Shape.Groups; group++, padded += Shape.GroupInputs * Padding.PlaneLength, panels += GroupPanels, sums += (long)Shape.Taps * paddedChannels)
        {
            for (int channel = 0; channel < Shape.GroupOutputs; channel += 2 * Lanes)
            {
                int vectors = ConvLanes.Vectors(channel, Shape.GroupOutputs, Lanes);
                for (int input = 0; input < Shape.GroupInputs; input++)
                    grid.Run<S, V>(vectors, pixels, Offsets, padded + (long)input * Padding.PlaneLength, panels + (long)channel * RunImages * Shape.Pixels, sums + (long)input * kernel * paddedChannels + channel, accumulate: true);
            }
        }
    }
}
