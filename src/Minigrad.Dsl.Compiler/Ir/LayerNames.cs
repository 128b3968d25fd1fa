using System.Globalization;

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

    /// <summary>The outermost repetition that the first of some layers is in: block <c>Body</c> and index 2 for <c>Body.2.Conv+Body.2.Norm</c>.</summary>
    public static (string Block, int Index)? Repetition(string layers)
    {
        int dot = 0;
        while ((dot = layers.IndexOf('.', dot) + 1) > 0)
        {
            int end = dot;
            while (end < layers.Length && char.IsDigit(layers[end]))
            {
                end++;
            }

            if (end > dot)
            {
                return layers.LastIndexOf('+', dot) < 0 ? (layers.Substring(0, dot - 1), int.Parse(layers.Substring(dot, end - dot), CultureInfo.InvariantCulture)) : null;
            }
        }

        return null;
    }
}
