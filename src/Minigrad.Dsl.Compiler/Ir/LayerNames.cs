namespace Minigrad.Compiler.Ir;

/// <summary>The layers of a fused node: dotted names joined by <c>+</c> in the order in which they run.</summary>
public static class LayerNames
{
    /// <summary>What stands for a layer's name in nodes that belong to an unnamed input of the model; no layer is called so.</summary>
    public const string Input = "Input";

    /// <summary>What stands for a layer's name in nodes that belong to an input of the model: <c>Input Left</c>; no layer's name has a space.</summary>
    public static string OfInput(string name) => name == Input ? Input : $"{Input} {name}";

    /// <summary>Whether a name stands for an input of the model.</summary>
    public static bool IsInput(string layer) => layer == Input || layer.StartsWith($"{Input} ", StringComparison.Ordinal);

    public static string Join(string first, string second) =>
        string.Join("+", Split(first).Concat(Split(second)).Distinct());

    public static IReadOnlyList<string> Split(string layers) => layers.Split(['+'], StringSplitOptions.RemoveEmptyEntries);
}
