namespace Minigrad.Kernels;

/// <summary>Work cut into chunks: an unmanaged struct of pointers and sizes, so that a call allocates nothing.</summary>
/// <remarks>Chunks depend on the sizes only, never on the number of threads, and write apart from each other: results are the same for any schedule.</remarks>
internal interface IJob
{
    /// <summary>Does one chunk.</summary>
    /// <param name="chunk">0 to the number of chunks - 1.</param>
    /// <param name="worker">Who runs it, 0 (the caller) to <see cref="Runtime.Threads"/> - 1: the index of its part of the caller's scratch memory.</param>
    void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct;
}
