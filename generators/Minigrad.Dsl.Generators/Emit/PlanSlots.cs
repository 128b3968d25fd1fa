using Minigrad.Compiler.Lowering;
using Minigrad.Generators.Emit.Repetitions;

namespace Minigrad.Generators.Emit;

/// <summary>Where a plan's values lie in the workspace.</summary>
public sealed class PlanSlots
{
    private readonly Plan _plan;
    private readonly int _first;
    private readonly Dictionary<string, Storage> _whole = [];

    /// <param name="plan">The plan.</param>
    /// <param name="first">The number of the plan's first slot in the workspace's region.</param>
    public PlanSlots(Plan plan, int first)
    {
        (_plan, _first) = (plan, first);
        IEnumerable<Storage> all = plan.Steps.Select(step => step.Output).Concat(plan.Steps.SelectMany(step => step.Inputs).Select(input => input.Storage));
        foreach (Storage storage in plan.Kept.Concat(all))
        {
            if (storage.Kind is StorageKind.Slot or StorageKind.InputSlot && !_whole.ContainsKey(storage.Name))
            {
                _whole.Add(storage.Name, storage);
            }
        }
    }

    /// <summary>The value of which another is a part.</summary>
    public Storage Whole(Storage part) => _whole[part.Name];

    /// <summary>The number of a value's slot in the workspace's region, and the value's length.</summary>
    public string Of(Storage storage)
    {
        int first = storage.Kind == StorageKind.InputSlot ? _first + _plan.Slots.Count : _first;
        return $"{Hole.Number(first + storage.Index)}, {SizeCode.Int(storage.Length)}";
    }
}
