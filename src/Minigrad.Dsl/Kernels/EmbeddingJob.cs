namespace Minigrad.Kernels;

/// <summary>Copies rows: a chunk is a run of positions.</summary>
internal readonly unsafe struct EmbeddingJob(int* indices, float* table, float* result, int count, int dimension) : IJob
{
    private readonly int* _indices = indices;
    private readonly float* _table = table;
    private readonly float* _result = result;
    private readonly int _count = count;
    private readonly int _dimension = dimension;

    public int Chunks => Job.Chunks(_count, 8 * 1024 / Math.Max(1, _dimension));

    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Job.First(chunk + 1, Chunks, _count);
        for (int i = Job.First(chunk, Chunks, _count); i < end; i++)
            new ReadOnlySpan<float>(_table + (long)_indices[i] * _dimension, _dimension).CopyTo(new(_result + (long)i * _dimension, _dimension));
    }
}
