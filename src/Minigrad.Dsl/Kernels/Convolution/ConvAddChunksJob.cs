using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>dWeight[channel, tap] += the chunks' sums [tap, channel], added in the chunks' order.</summary>
internal unsafe struct ConvAddChunksJob : IJob
{
    public float* Sums, DWeight;
    public long SumsLength;
    public int Parts, Taps, Channels, PaddedChannels;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* transposed = Sums + Parts * SumsLength;
        for (int part = 1; part < Parts; part++)
            for (long i = 0; i < SumsLength; i += S.Count) S.Store(Sums + i, S.Add(S.Load(Sums + i), S.Load(Sums + part * SumsLength + i)));
        ConvOutput.Store<S, V>(Sums, PaddedChannels, DWeight, Channels, Taps, accumulate: true, transposed);
    }
}
