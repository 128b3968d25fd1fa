using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>What the names of a contract are: within its own method sizes of their own, in a call what the arguments give.</summary>
public sealed class AxisBindings
{
    private readonly Dictionary<string, AxisBinding> _sizes = [];
    private readonly HashSet<string> _unknown = [];

    /// <summary>The number of axes that the ellipses of the call stand for; <see langword="null"/> where an argument with one has no known shape.</summary>
    public int? EllipsisAxes { get; private set; } = 0;

    /// <summary>The size of a name, if an argument gave one.</summary>
    public AxisBinding? Find(string name) => _sizes.TryGetValue(name, out AxisBinding? binding) ? binding : null;

    /// <summary>Gives a name its size.</summary>
    public void Bind(string name, AxisBinding binding)
    {
        if (!_unknown.Contains(name))
        {
            _sizes[name] = binding;
        }
    }

    /// <summary>Takes an axis of an ellipsis for unknown, whatever other arguments give: it may stretch, or they may.</summary>
    public void Forget(string name)
    {
        _unknown.Add(name);
        _sizes.Remove(name);
    }

    /// <summary>Takes in the number of axes that an argument has for its ellipsis; <see langword="null"/> where it is not known.</summary>
    public void Widen(int? axes) => EllipsisAxes = EllipsisAxes is { } count && axes is { } more ? Math.Max(count, more) : null;
}
