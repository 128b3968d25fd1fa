using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>Starts jobs at the vector width in use.</summary>
internal static unsafe class Job
{
    /// <summary>Runs all chunks; on several threads if <paramref name="parallel"/> and it can be.</summary>
    public static void Run<TJob>(ref TJob job, int chunks, bool parallel) where TJob : unmanaged, IJob
    {
        fixed (TJob* pointer = &job)
        {
            int width = Runtime.VectorWidth;
            if (Vector512.IsHardwareAccelerated && width == 512) Start<TJob, Simd512, Vector512<float>>(pointer, chunks, parallel);
            else if (Vector256.IsHardwareAccelerated && width == 256) Start<TJob, Simd256, Vector256<float>>(pointer, chunks, parallel);
            else if (Vector128.IsHardwareAccelerated && width == 128) Start<TJob, Simd128, Vector128<float>>(pointer, chunks, parallel);
            else Start<TJob, SimdScalar, float>(pointer, chunks, parallel);
        }
    }

    /// <summary>How many chunks for <paramref name="items"/> of one cost, at least <paramref name="grain"/> each and at most <paramref name="most"/>.</summary>
    public static int Chunks(int items, long grain, int most = 16) =>
        (int)Math.Clamp(items / Math.Max(1, grain), 1, Math.Min(most, Math.Max(1, items)));

    /// <summary>The first item of a chunk when <paramref name="items"/> are dealt out evenly.</summary>
    public static int First(int chunk, int chunks, int items) => (int)((long)items * chunk / chunks);

    private static void Start<TJob, S, V>(TJob* job, int chunks, bool parallel) where TJob : unmanaged, IJob where S : struct, ISimd<V> where V : struct
    {
        if (!parallel || chunks < 2 || !WorkerPool.TryRun(&Invoke<TJob, S, V>, job, chunks))
            for (int chunk = 0; chunk < chunks; chunk++) job->Execute<S, V>(chunk, 0);
    }

    private static void Invoke<TJob, S, V>(void* job, int chunk, int worker) where TJob : unmanaged, IJob where S : struct, ISimd<V> where V : struct =>
        ((TJob*)job)->Execute<S, V>(chunk, worker);
}
