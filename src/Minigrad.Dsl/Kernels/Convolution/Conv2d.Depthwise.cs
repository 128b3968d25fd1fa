namespace Minigrad.Kernels;

public static unsafe partial class Conv2d
{
    private static void RunDepthwise<TMap>(in Conv2dShape s, int batch, float* x, float* weight, float* y, View x1, View x2, View x3) where TMap : IMap
    {
        int planes = batch * s.OutChannels;
        var plane = new DepthwisePlane(s);
        var job = new DepthwiseForwardJob<TMap>
        {
            Shape = s, Plane = plane, Planes = planes, Chunks = PlaneChunks(s, planes), Offsets = DepthwiseOffsets(s, plane),
            X = x, Weight = weight, Y = y, X1 = x1, X2 = x2, X3 = x3,
        };
        job.Memory = Scratch.Get(1, job.MemoryStride * Runtime.Threads);
        Job.Run(ref job, job.Chunks, job.Chunks > 1);
    }

    private static void RunDepthwiseGradient<TMap>(in Conv2dShape s, int batch, float* dy, float* weight, float* dx, View x1, View x2, View x3) where TMap : IMap
    {
        int planes = batch * s.InChannels;
        var job = new DepthwiseInputGradientJob<TMap>
        {
            Shape = s, Padding = GradientPadding(s) with { Channels = 1 }, Planes = planes, Chunks = PlaneChunks(s, planes),
            Dy = dy, Weight = weight, Dx = dx, X1 = x1, X2 = x2, X3 = x3,
        };
        job.Memory = Scratch.Get(1, job.MemoryStride * Runtime.Threads);
        Job.Run(ref job, job.Chunks, job.Chunks > 1);
    }

    private static void RunDepthwiseWeightGradient(in Conv2dShape s, int batch, float* x, float* dy, float* dWeight)
    {
        var plane = new DepthwisePlane(s);
        var job = new DepthwiseWeightGradientJob
        {
            Shape = s, Plane = plane, Batch = batch, Chunks = Math.Min(s.OutChannels, PlaneChunks(s, batch * s.OutChannels)), Offsets = DepthwiseOffsets(s, plane), X = x, Dy = dy, DWeight = dWeight,
        };
        job.Memory = Scratch.Get(1, job.MemoryStride * Runtime.Threads);
        Job.Run(ref job, job.Chunks, job.Chunks > 1);
    }

    private static int PlaneChunks(in Conv2dShape s, int planes) => Job.Chunks(planes, (long)(ChunkMultiplyAdds / ((double)s.Pixels * s.Taps)));

    private static int* DepthwiseOffsets(in Conv2dShape s, in DepthwisePlane plane)
    {
        int* offsets = (int*)Scratch.Get(2, s.Taps);
        int tap = 0;
        for (int ky = 0; ky < s.KernelHeight; ky++)
            for (int kx = 0; kx < s.KernelWidth; kx++) offsets[tap++] = plane.Offset(ky, kx);
        return offsets;
    }
}
