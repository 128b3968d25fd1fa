namespace Minigrad.Kernels;

public static unsafe partial class Conv2d
{
    // About 20 microseconds of work.
    private const double ChunkMultiplyAdds = 800_000;

    private const int RunPixels = 64;

    // A power of two, so that two and four threads have equal shares.
    private static int Chunks(in Conv2dShape s, int batch)
    {
        double work = (double)batch * s.OutLength * s.Taps;
        int chunks = 1;
        while (chunks < 16 && chunks * 2 <= batch && work >= 2 * chunks * ChunkMultiplyAdds) chunks *= 2;
        return chunks;
    }

    private static ConvPadding InputPadding(in Conv2dShape s) => new()
    {
        Channels = s.InChannels, Height = s.InHeight, Width = s.InWidth, Top = s.PaddingHeight, Left = s.PaddingWidth,
        PaddedHeight = s.PaddingHeight == 0 ? s.InHeight : (s.OutHeight - 1) * s.StrideHeight + s.KernelHeight,
        PaddedWidth = s.PaddingWidth == 0 ? s.InWidth : (s.OutWidth - 1) * s.StrideWidth + s.KernelWidth,
    };

    private static ConvForwardJob<TMap> PlanForward<TMap>(in Conv2dShape s, int batch, float* weight) where TMap : IMap
    {
        var job = new ConvForwardJob<TMap> { Shape = s, Padding = InputPadding(s), Batch = batch, Chunks = Chunks(s, batch), Lanes = ConvLanes.For(s.GroupOutputs) };
        int taps = s.Taps, paddedChannels = ConvLanes.Pad(s.GroupOutputs, job.Lanes);
        long weights = (long)s.Groups * taps * paddedChannels;
        job.Weights = Scratch.Get(0, weights + taps);
        job.Offsets = (int*)(job.Weights + weights);
        for (int group = 0; group < s.Groups; group++, weight += (long)s.GroupOutputs * taps)
        {
            for (int channel = 0; channel < s.GroupOutputs; channel += 2 * job.Lanes)
            {
                int width = job.Lanes * ConvLanes.Vectors(channel, s.GroupOutputs, job.Lanes);
                GemmPacking.Copy(weight + (long)channel * taps, 1, taps, job.Weights + ((long)group * paddedChannels + channel) * taps, Math.Min(width, s.GroupOutputs - channel), taps, width);
            }
        }
        int tap = 0;
        for (int i = 0; i < s.GroupInputs; i++)
            for (int ky = 0; ky < s.KernelHeight; ky++)
                for (int kx = 0; kx < s.KernelWidth; kx++)
                    job.Offsets[tap++] = i * job.Padding.PlaneLength + ky * job.Padding.PaddedWidth + kx;
        job.MemoryStride = job.Padding.Length(1) + 2 * job.SumsLength;
        job.Memory = Scratch.Get(1, job.MemoryStride * Runtime.Threads);
        return job;
    }

    private static ConvInputGradientJob<TMap> PlanInputGradient<TMap>(in Conv2dShape s, int batch, float* weight) where TMap : IMap
    {
        var job = new ConvInputGradientJob<TMap> { Shape = s, Padding = GradientPadding(s), Batch = batch, Chunks = Chunks(s, batch), Lanes = ConvLanes.For(s.GroupInputs) };
        int weights = s.GroupOutputs * s.KernelHeight * s.KernelWidth, paddedChannels = ConvLanes.Pad(s.GroupInputs, job.Lanes);
        job.Weights = Scratch.Get(0, (long)weights * ((long)s.Groups * paddedChannels + 1));
        job.Offsets = (int*)(job.Weights + (long)weights * s.Groups * paddedChannels);
        for (int group = 0; group < s.Groups; group++)
            PackPhases(s, job.Padding, job.Lanes, weight + (long)group * s.GroupOutputs * s.Taps, job.Weights + (long)group * weights * paddedChannels, job.Offsets);
        job.MemoryStride = job.Padding.Length(1) + 2 * job.SumsLength;
        job.Memory = Scratch.Get(1, job.MemoryStride * Runtime.Threads);
        return job;
    }

    // A phase reads dy from (first place - taps) to its last place: zeros stand before and behind dy where that leaves it.
    private static ConvPadding GradientPadding(in Conv2dShape s)
    {
        int top = Math.Max(0, (s.KernelHeight - 1 - s.PaddingHeight + s.StrideHeight - 1) / s.StrideHeight), left = Math.Max(0, (s.KernelWidth - 1 - s.PaddingWidth + s.StrideWidth - 1) / s.StrideWidth);
        return new ConvPadding
        {
            Channels = s.OutChannels, Height = s.OutHeight, Width = s.OutWidth, Top = top, Left = left,
            PaddedHeight = top + Math.Max(s.OutHeight, (s.InHeight - 1 + s.PaddingHeight) / s.StrideHeight + 1), PaddedWidth = left + Math.Max(s.OutWidth, (s.InWidth - 1 + s.PaddingWidth) / s.StrideWidth + 1),
        };
    }

    // The weights of one group. All groups have the same offsets.
    private static void PackPhases(in Conv2dShape s, in ConvPadding padding, int lanes, float* weight, float* weights, int* offsets)
    {
        int paddedChannels = ConvLanes.Pad(s.GroupInputs, lanes);
        for (int py = 0; py < Math.Min(s.StrideHeight, s.InHeight); py++)
        {
            for (int px = 0; px < Math.Min(s.StrideWidth, s.InWidth); px++)
            {
                int k = s.GroupOutputs * ConvPhase.Taps(s.KernelHeight, s.StrideHeight, s.PaddingHeight, py) * ConvPhase.Taps(s.KernelWidth, s.StrideWidth, s.PaddingWidth, px);
                int index = 0;
                for (int o = 0; o < s.GroupOutputs; o++)
                    for (int ky = ConvPhase.FirstTap(s.StrideHeight, s.PaddingHeight, py); ky < s.KernelHeight; ky += s.StrideHeight)
                        for (int kx = ConvPhase.FirstTap(s.StrideWidth, s.PaddingWidth, px); kx < s.KernelWidth; kx += s.StrideWidth, index++)
                        {
                            int y = padding.Top + ConvPhase.Source(s.StrideHeight, s.PaddingHeight, py, ky), x = padding.Left + ConvPhase.Source(s.StrideWidth, s.PaddingWidth, px, kx);
                            offsets[index] = o * padding.PlaneLength + y * padding.PaddedWidth + x;
                            PackTap(s, lanes, weight + (long)o * s.Taps + ky * s.KernelWidth + kx, weights, k, index);
                        }
                weights += (long)k * paddedChannels;
                offsets += k;
            }
        }
    }

    // One tap's weights of a group's input channels, into row `index` of each panel [k, one or two vectors].
    private static void PackTap(in Conv2dShape s, int lanes, float* weight, float* panels, int k, int index)
    {
        int kernel = s.KernelHeight * s.KernelWidth;
        for (int channel = 0; channel < s.GroupInputs; channel += 2 * lanes)
        {
            int width = lanes * ConvLanes.Vectors(channel, s.GroupInputs, lanes), count = Math.Min(width, s.GroupInputs - channel);
            float* row = panels + (long)channel * k + (long)index * width;
            for (int i = 0; i < count; i++) row[i] = weight[(long)(channel + i) * kernel];
            for (int i = count; i < width; i++) row[i] = 0f;
        }
    }

    private static ConvWeightGradientJob PlanWeightGradient(in Conv2dShape s, int batch)
    {
        var job = new ConvWeightGradientJob { Shape = s, Padding = InputPadding(s), Batch = batch, Chunks = Chunks(s, batch), Lanes = ConvLanes.For(s.GroupOutputs) };
        int paddedChannels = ConvLanes.Pad(s.GroupOutputs, job.Lanes), pixels = s.Pixels;
        job.RunImages = Math.Clamp((RunPixels + pixels - 1) / pixels, 1, (batch + job.Chunks - 1) / job.Chunks);
        job.SumsLength = Scratch.Align((long)s.Groups * s.Taps * paddedChannels);
        // The last part takes the weight gradient transposed, when the chunks are added up.
        job.Sums = Scratch.Get(0, job.SumsLength * (job.Chunks + 1));
        job.Offsets = (int*)Scratch.Get(2, (long)job.RunImages * pixels);
        int index = 0;
        for (int image = 0; image < job.RunImages; image++)
            for (int oy = 0; oy < s.OutHeight; oy++)
                for (int ox = 0; ox < s.OutWidth; ox++)
                    job.Offsets[index++] = image * job.Padding.ImageLength + oy * s.StrideHeight * job.Padding.PaddedWidth + ox * s.StrideWidth;
        job.MemoryStride = job.Padding.Length(job.RunImages) + Scratch.Align(s.Groups * job.GroupPanels);
        job.Memory = Scratch.Get(1, job.MemoryStride * Runtime.Threads);
        return job;
    }

    private static void AddChunks(in ConvWeightGradientJob job, float* dWeight)
    {
        var add = new ConvAddChunksJob { Sums = job.Sums, SumsLength = job.SumsLength, Parts = job.Chunks, Groups = job.Shape.Groups, Taps = job.Shape.Taps, Channels = job.Shape.GroupOutputs, PaddedChannels = ConvLanes.Pad(job.Shape.GroupOutputs, job.Lanes), DWeight = dWeight };
        Job.Run(ref add, 1, parallel: false);
    }
}
