namespace Minigrad.Compiler.Ir;

/// <summary>The layers of a fused node: dotted names joined by <c>+</c> in the order in which they run.</summary>
public static class LayerNames
{
    /// <summary>What stands for a layer's name in nodes that belong to the model's input; no layer is called so.</summary>
    public const string Input = "Input";

    public static string Join(string first, string second) =>
        string.Join("+", Split(first).Concat(Split(second)).Distinct());

    public static IReadOnlyList<string> Split(string layers) => layers.Split(['+'], StringSplitOptions.RemoveEmptyEntries);
}
