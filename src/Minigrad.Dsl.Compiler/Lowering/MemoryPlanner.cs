using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>
/// Gives values slots of the workspace so that values that are never needed at the same time share one. Decided when compiling, for every size that the run-time
/// axes may take.
/// </summary>
public sealed class MemoryPlanner
{
    private readonly List<List<Size>> _slots = [];
    private readonly List<int> _free = [];
    private readonly List<(int LastUse, int Slot)> _live = [];

    /// <summary>The lengths that share each slot; a length that another one always covers is left out.</summary>
    public EquatableArray<EquatableArray<Size>> Slots => _slots.Select(lengths => lengths.ToEquatableArray()).ToEquatableArray();

    /// <summary>Frees the slots of the values whose last use is before <paramref name="step"/>.</summary>
    public void Advance(int step)
    {
        foreach ((int LastUse, int Slot) value in _live.Where(value => value.LastUse < step).ToList())
        {
            _live.Remove(value);
            _free.Add(value.Slot);
        }
    }

    /// <summary>A slot for a value that is needed until <paramref name="lastUse"/>: the free one whose length fits best, else a new one.</summary>
    public int Allocate(Size length, int lastUse)
    {
        int slot = _free.Count == 0 ? -1 : _free.OrderBy(free => Misfit(free, length)).First();
        if (slot < 0)
        {
            slot = _slots.Count;
            _slots.Add([]);
        }

        _free.Remove(slot);
        _live.Add((lastUse, slot));
        Cover(_slots[slot], length);
        return slot;
    }

    /// <summary>A slot that no other value shares.</summary>
    public int AllocateAlone(Size length)
    {
        _slots.Add([length]);
        return _slots.Count - 1;
    }

    private static void Cover(List<Size> lengths, Size length)
    {
        if (!lengths.Any(other => Covers(other, length)))
        {
            lengths.RemoveAll(other => Covers(length, other));
            lengths.Add(length);
        }
    }

    // For every non-negative value of the names.
    private static bool Covers(Size longer, Size shorter) =>
        (longer - shorter).IsNeverNegative;

    private long Misfit(int slot, Size length) => Math.Abs(_slots[slot].Max(Estimate) - Estimate(length));

    private static long Estimate(Size size) => size.Evaluate(size.Names.Distinct().ToDictionary(name => name, _ => 64L));
}
