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
    private readonly List<long> _estimates = [];
    private readonly List<int> _free = [];
    private readonly Dictionary<int, List<int>> _lastUses = [];

    /// <summary>The lengths that share each slot; a length that another one always covers is left out.</summary>
    public EquatableArray<EquatableArray<Size>> Slots => _slots.Select(lengths => lengths.ToEquatableArray()).ToEquatableArray();

    /// <summary>Frees the slots of the values whose last use was the step before <paramref name="step"/>; steps follow each other.</summary>
    public void Advance(int step)
    {
        if (_lastUses.TryGetValue(step - 1, out List<int>? slots))
        {
            _free.AddRange(slots);
            _lastUses.Remove(step - 1);
        }
    }

    /// <summary>A slot for a value: a free one, first of those preferred, else the one whose length fits best; else a new one.</summary>
    /// <param name="length">The value's length.</param>
    /// <param name="lastUse">The last step that needs it.</param>
    /// <param name="preferred">Slots for it, the best first.</param>
    public int Allocate(Size length, int lastUse, IReadOnlyList<int> preferred)
    {
        long estimate = Estimate(length);
        int slot = TakeFree(preferred) ?? TakeFree(estimate) ?? AllocateAlone(length);
        if (!_lastUses.TryGetValue(lastUse, out List<int>? slots))
        {
            _lastUses.Add(lastUse, slots = []);
        }

        slots.Add(slot);
        Cover(_slots[slot], length);
        _estimates[slot] = Math.Max(_estimates[slot], estimate);
        return slot;
    }

    /// <summary>A slot that no other value shares.</summary>
    public int AllocateAlone(Size length)
    {
        _slots.Add([length]);
        _estimates.Add(Estimate(length));
        return _slots.Count - 1;
    }

    private int? TakeFree(IReadOnlyList<int> preferred)
    {
        foreach (int slot in preferred)
        {
            if (_free.Remove(slot))
            {
                return slot;
            }
        }

        return null;
    }

    private int? TakeFree(long estimate)
    {
        if (_free.Count == 0)
        {
            return null;
        }

        int best = 0;
        for (int i = 1; i < _free.Count; i++)
        {
            if (Misfit(i) < Misfit(best))
            {
                best = i;
            }
        }

        int slot = _free[best];
        _free.RemoveAt(best);
        return slot;

        long Misfit(int free) => Math.Abs(_estimates[_free[free]] - estimate);
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

    private static long Estimate(Size size) => size.Constant ?? size.Evaluate(size.Names.ToDictionary(name => name, _ => 64L));
}
