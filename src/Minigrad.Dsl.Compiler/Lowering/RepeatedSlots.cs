using Minigrad.Compiler.Ir;

namespace Minigrad.Compiler.Lowering;

/// <summary>Remembers where the values of a repeated block lie, so that its repetitions can use memory alike and be written as a loop.</summary>
public sealed class RepeatedSlots
{
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<string, List<int>> _slots = [];

    /// <summary>The slots of a node's value in the repetition before this one and in the one before that: a value that outlives its repetition alternates between two.</summary>
    /// <param name="node">A node, once, in the order in which they run.</param>
    /// <param name="add">Remembers the node's own slot.</param>
    public IReadOnlyList<int> Before(Node node, out Action<int> add)
    {
        add = _ => { };
        if (LayerNames.Repetition(node.Layer) is null)
        {
            return [];
        }

        string kind = $"{node.Op.GetType().Name} {node.IsGradient}";
        string what = $"{node.Layer} {kind}";
        _seen[what] = _seen.TryGetValue(what, out int count) ? count + 1 : 1;
        string key = $"{string.Join(".", node.Layer.Split('.').Where(part => !LayerNames.IsIndex(part)))} {kind} {Shapes.Size.Format(count)}";
        if (!_slots.TryGetValue(key, out List<int>? slots))
        {
            _slots.Add(key, slots = []);
        }

        add = slots.Add;
        return [.. Enumerable.Reverse(slots).Take(2)];
    }
}
