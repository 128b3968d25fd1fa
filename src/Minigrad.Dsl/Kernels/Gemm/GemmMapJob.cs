namespace Minigrad.Kernels;

/// <summary>C = map(sums, …) for sums [m, n]; chunks are runs of rows.</summary>
internal readonly unsafe struct GemmMapJob<TMap>(GemmProblem problem, float* sums, int chunks) : IJob where TMap : IMap
{
    private readonly GemmProblem _problem = problem;
    private readonly float* _sums = sums;

    public int Chunks { get; } = chunks;

    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int first = Job.First(chunk, Chunks, _problem.M), rows = Job.First(chunk + 1, Chunks, _problem.M) - first;
        GemmEpilogue.Apply<TMap, S, V>(_problem, _sums + (long)first * _problem.N, _problem.N, first, rows, 0, _problem.N);
    }
}
