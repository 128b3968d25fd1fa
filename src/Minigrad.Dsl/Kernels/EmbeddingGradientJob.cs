using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Adds rows: a chunk is a run of columns, so that every row is summed by one thread in the order of the positions.</summary>
internal readonly unsafe struct EmbeddingGradientJob(int* indices, float* dy, float* gradient, int count, int dimension) : IJob
{
    private const int ColumnGrain = 32;
    private readonly int* _indices = indices;
    private readonly float* _dy = dy;
    private readonly float* _gradient = gradient;
    private readonly int _count = count;
    private readonly int _dimension = dimension;

    public int Chunks => Job.Chunks(_dimension, ColumnGrain);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int first = Job.First(chunk, Chunks, _dimension), end = Job.First(chunk + 1, Chunks, _dimension);
        for (int i = 0; i < _count; i++)
        {
            float* d = _dy + (long)i * _dimension;
            float* g = _gradient + (long)_indices[i] * _dimension;
            int c = first;
            for (; c <= end - S.Count; c += S.Count) S.Store(g + c, S.Add(S.Load(g + c), S.Load(d + c)));
            if (c < end) S.StorePartial(g + c, S.Add(S.LoadPartial(g + c, end - c), S.LoadPartial(d + c, end - c)), end - c);
        }
    }
}
