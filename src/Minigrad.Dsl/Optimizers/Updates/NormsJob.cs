using System.Runtime.CompilerServices;
using Minigrad.Kernels;

namespace Minigrad;

/// <summary>The chunks of <see cref="NormsLoop"/>: two sums of squares each.</summary>
internal readonly unsafe struct NormsJob<TUpdate>(float* target, float* operand, float* slot0, float* slot1, int length, double* sums, TUpdate update) : IJob
    where TUpdate : unmanaged, IUpdate
{
    // Lanes are added up in blocks of so many vectors, so that the error of a million squares stays that of a few.
    private const int Block = 64;

    private readonly float* _target = target;
    private readonly float* _operand = operand;
    private readonly float* _slot0 = slot0;
    private readonly float* _slot1 = slot1;
    private readonly int _length = length;
    private readonly double* _sums = sums;
    private readonly TUpdate _update = update;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int i = UpdateChunks.First(chunk, _length), end = UpdateChunks.First(chunk + 1, _length);
        TUpdate update = _update;
        V first = S.Zero, second = S.Zero;
        double targets = 0, directions = 0;
        while (i < end)
        {
            V blockOfTargets = S.Zero, blockOfDirections = S.Zero;
            for (int vector = 0; vector < Block && i <= end - S.Count; vector++, i += S.Count)
            {
                if (TUpdate.SlotCount > 0) first = S.Load(_slot0 + i);
                if (TUpdate.SlotCount > 1) second = S.Load(_slot1 + i);
                V value = S.Load(_target + i);
                V direction = update.Invoke<S, V>(value, S.Load(_operand + i), ref first, ref second);
                if (TUpdate.SlotCount > 0 && TUpdate.StoresSlots) S.Store(_slot0 + i, first);
                if (TUpdate.SlotCount > 1 && TUpdate.StoresSlots) S.Store(_slot1 + i, second);
                blockOfTargets = S.MultiplyAdd(value, value, blockOfTargets);
                blockOfDirections = S.MultiplyAdd(direction, direction, blockOfDirections);
            }

            int rest = end - i;
            if (rest > 0 && rest < S.Count)
            {
                if (TUpdate.SlotCount > 0) first = S.LoadPartial(_slot0 + i, rest);
                if (TUpdate.SlotCount > 1) second = S.LoadPartial(_slot1 + i, rest);
                V value = S.LoadPartial(_target + i, rest);
                V direction = update.Invoke<S, V>(value, S.LoadPartial(_operand + i, rest), ref first, ref second);
                if (TUpdate.SlotCount > 0 && TUpdate.StoresSlots) S.StorePartial(_slot0 + i, first, rest);
                if (TUpdate.SlotCount > 1 && TUpdate.StoresSlots) S.StorePartial(_slot1 + i, second, rest);
                blockOfTargets = S.MultiplyAdd(value, value, blockOfTargets);
                blockOfDirections = S.MultiplyAdd(direction, direction, blockOfDirections);
                i = end;
            }

            targets += S.Sum(blockOfTargets);
            directions += S.Sum(blockOfDirections);
        }

        _sums[2 * chunk] = targets;
        _sums[(2 * chunk) + 1] = directions;
    }
}
