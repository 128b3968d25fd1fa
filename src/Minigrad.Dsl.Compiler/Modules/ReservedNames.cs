namespace Minigrad.Compiler.Modules;

/// <summary>The members of the generated class, which no layer can be called.</summary>
public static class ReservedNames
{
    private static readonly string[] Inherited = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The generated methods: a user may overload them, but call nothing else so.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["Backward", "BackwardObserved", "CreateWorkspace", "Evaluate", "Forward", "ForwardObserved", "Predict", "PredictObserved", "ZeroGradients"];

    /// <summary>The other generated members.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["Buffers", "Input", "Layers", "Parameters"];

    /// <summary>All names, as the documentation page of the rule lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Methods.Concat(Properties).Concat(Inherited).OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>Whether the name is reserved in the class <paramref name="type"/>, whose own name no member can have.</summary>
    public static bool Contains(string name, string type) => name == type || All.Contains(name);
}
