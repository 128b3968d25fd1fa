using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>The one loop of all update rules: parameters, gradients and remembered values are each read once and written once.</summary>
internal readonly unsafe struct UpdateJob<TUpdate> : IJob where TUpdate : unmanaged, IUpdate
{
    private const int Grain = 16 * 1024;
    private readonly float* _values;
    private readonly float* _gradients;
    private readonly float* _slot0;
    private readonly float* _slot1;
    private readonly int _length;
    private readonly TUpdate _update;

    private UpdateJob(float* values, float* gradients, float* slot0, float* slot1, int length, TUpdate update)
    {
        _values = values;
        _gradients = gradients;
        _slot0 = slot0;
        _slot1 = slot1;
        _length = length;
        _update = update;
    }

    private int Chunks => Job.Chunks(_length, Grain);

    /// <summary>Applies the rule to all elements. The slots that the rule does not use may be empty.</summary>
    public static void Run(TUpdate update, Span<float> values, ReadOnlySpan<float> gradients, Span<float> slot0 = default, Span<float> slot1 = default)
    {
        fixed (float* v = values, g = gradients, s0 = slot0, s1 = slot1)
        {
            UpdateJob<TUpdate> job = new(v, g, s0, s1, values.Length, update);
            Job.Run(ref job, job.Chunks, parallel: true);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        // Chunks start at whole cache lines, so that no value depends on where a chunk begins and no two threads write one line.
        int line = AlignedBuffer.FloatsPerLine;
        int i = chunk == 0 ? 0 : Job.First(chunk, Chunks, _length) / line * line;
        int end = chunk + 1 == Chunks ? _length : Job.First(chunk + 1, Chunks, _length) / line * line;
        TUpdate update = _update;
        V first = S.Zero, second = S.Zero;
        for (; i <= end - S.Count; i += S.Count)
        {
            if (TUpdate.Slots > 0) first = S.Load(_slot0 + i);
            if (TUpdate.Slots > 1) second = S.Load(_slot1 + i);
            S.Store(_values + i, update.Invoke<S, V>(S.Load(_values + i), S.Load(_gradients + i), ref first, ref second));
            if (TUpdate.Slots > 0) S.Store(_slot0 + i, first);
            if (TUpdate.Slots > 1) S.Store(_slot1 + i, second);
        }

        int rest = end - i;
        if (rest > 0)
        {
            if (TUpdate.Slots > 0) first = S.LoadPartial(_slot0 + i, rest);
            if (TUpdate.Slots > 1) second = S.LoadPartial(_slot1 + i, rest);
            V value = update.Invoke<S, V>(S.LoadPartial(_values + i, rest), S.LoadPartial(_gradients + i, rest), ref first, ref second);
            S.StorePartial(_values + i, value, rest);
            if (TUpdate.Slots > 0) S.StorePartial(_slot0 + i, first, rest);
            if (TUpdate.Slots > 1) S.StorePartial(_slot1 + i, second, rest);
        }
    }
}
