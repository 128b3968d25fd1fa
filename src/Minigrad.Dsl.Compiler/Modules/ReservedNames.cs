namespace Minigrad.Compiler.Modules;

/// <summary>The members of the generated class, which no layer can be called.</summary>
public static class ReservedNames
{
    /// <summary>The names, as the documentation page of the rule lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Backward", "Buffers", "CreateWorkspace", "Description", "Equals", "Evaluate", "Finalize", "Forward", "GetHashCode", "GetType", "Input", "Layers",
        "MemberwiseClone", "Name", "Parameters", "Predict", "ReferenceEquals", "ToString", "ZeroGradients",
    ];

    /// <summary>Whether the name is reserved in the class <paramref name="type"/>, whose own name no member can have.</summary>
    public static bool Contains(string name, string type) => name == type || All.Contains(name);
}
