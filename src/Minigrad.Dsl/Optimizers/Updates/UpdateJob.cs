using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>The chunks of <see cref="UpdateLoop"/>: every array is read once and written at most once.</summary>
internal readonly unsafe struct UpdateJob<TUpdate> : IJob where TUpdate : unmanaged, IUpdate
{
    private const int Grain = 16 * 1024;
    private readonly float* _target;
    private readonly float* _operand;
    private readonly float* _slot0;
    private readonly float* _slot1;
    private readonly int _length;
    private readonly TUpdate _update;

    public UpdateJob(float* target, float* operand, float* slot0, float* slot1, int length, TUpdate update)
    {
        _target = target;
        _operand = operand;
        _slot0 = slot0;
        _slot1 = slot1;
        _length = length;
        _update = update;
    }

    public int Chunks => Job.Chunks(_length, Grain);

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
            S.Store(_target + i, update.Invoke<S, V>(S.Load(_target + i), S.Load(_operand + i), ref first, ref second));
            if (TUpdate.Slots > 0 && TUpdate.StoresSlots) S.Store(_slot0 + i, first);
            if (TUpdate.Slots > 1 && TUpdate.StoresSlots) S.Store(_slot1 + i, second);
        }

        int rest = end - i;
        if (rest > 0)
        {
            if (TUpdate.Slots > 0) first = S.LoadPartial(_slot0 + i, rest);
            if (TUpdate.Slots > 1) second = S.LoadPartial(_slot1 + i, rest);
            V value = update.Invoke<S, V>(S.LoadPartial(_target + i, rest), S.LoadPartial(_operand + i, rest), ref first, ref second);
            S.StorePartial(_target + i, value, rest);
            if (TUpdate.Slots > 0 && TUpdate.StoresSlots) S.StorePartial(_slot0 + i, first, rest);
            if (TUpdate.Slots > 1 && TUpdate.StoresSlots) S.StorePartial(_slot1 + i, second, rest);
        }
    }
}
