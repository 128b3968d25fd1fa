using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>dWeight[group, channel, tap] += the chunks' sums [group, tap, channel], added in the chunks' order.</summary>
internal unsafe struct ConvAddChunksJob : IJob
{
    public float* Sums, DWeight;
    public long SumsLength;
    public int Parts, Groups, Taps, Channels, PaddedChannels;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* transposed = Sums + Parts * SumsLength;
        for (int part = 1; part < Parts; part++)
            for (long i = 0; i < SumsLength; i += S.Count) S.Store(Sums + i, S.Add(S.Load(Sums + i), S.Load(Sums + part * SumsLength + i)));
        for (int group = 0; group < Groups; group++)
            ConvOutput.Add<S, V>(Sums + (long)group * Taps * PaddedChannels, PaddedChannels, DWeight + (long)group * Channels * Taps, Channels, Taps, transposed);
    }
}
