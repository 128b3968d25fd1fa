namespace Minigrad.Compiler.Contracts;

/// <summary>What the names of a contract are: within its own method sizes of their own, in a call what the arguments give.</summary>
public sealed class AxisBindings
{
    private readonly Dictionary<string, AxisBinding> _sizes = [];

    /// <summary>The size of a name, if an argument gave one.</summary>
    public AxisBinding? Find(string name) => _sizes.TryGetValue(name, out AxisBinding? binding) ? binding : null;

    /// <summary>Gives a name its size.</summary>
    public void Bind(string name, AxisBinding binding) => _sizes[name] = binding;
}
