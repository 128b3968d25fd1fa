using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>The chunks of <see cref="UpdateLoop"/>: every array is read once and written at most once.</summary>
internal readonly unsafe struct UpdateJob<TUpdate>(float* target, float* operand, float* slot0, float* slot1, int length, TUpdate update) : IJob
    where TUpdate : unmanaged, IUpdate
{
    private readonly float* _target = target;
    private readonly float* _operand = operand;
    private readonly float* _slot0 = slot0;
    private readonly float* _slot1 = slot1;
    private readonly int _length = length;
    private readonly TUpdate _update = update;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int i = UpdateChunks.First(chunk, _length), end = UpdateChunks.First(chunk + 1, _length);
        TUpdate update = _update;
        V first = S.Zero, second = S.Zero;
        for (; i <= end - S.Count; i += S.Count)
        {
            if (TUpdate.SlotCount > 0) first = S.Load(_slot0 + i);
            if (TUpdate.SlotCount > 1) second = S.Load(_slot1 + i);
            S.Store(_target + i, update.Invoke<S, V>(S.Load(_target + i), S.Load(_operand + i), ref first, ref second));
            if (TUpdate.SlotCount > 0 && TUpdate.StoresSlots) S.Store(_slot0 + i, first);
            if (TUpdate.SlotCount > 1 && TUpdate.StoresSlots) S.Store(_slot1 + i, second);
        }

        int rest = end - i;
        if (rest > 0)
        {
            if (TUpdate.SlotCount > 0) first = S.LoadPartial(_slot0 + i, rest);
            if (TUpdate.SlotCount > 1) second = S.LoadPartial(_slot1 + i, rest);
            S.StorePartial(_target + i, update.Invoke<S, V>(S.LoadPartial(_target + i, rest), S.LoadPartial(_operand + i, rest), ref first, ref second), rest);
            if (TUpdate.SlotCount > 0 && TUpdate.StoresSlots) S.StorePartial(_slot0 + i, first, rest);
            if (TUpdate.SlotCount > 1 && TUpdate.StoresSlots) S.StorePartial(_slot1 + i, second, rest);
        }
    }
}
