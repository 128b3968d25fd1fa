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
    /// <param name="layers">The layers.</param>
    /// <param name="within">The repetition around the one that is asked for, <c>Stage.1</c> for that of <c>Stage.1.Body.2.Conv</c>; empty for the outermost.</param>
    public static (string Block, int Index)? Repetition(string layers, string within = "")
    {
        string first = layers.Split('+')[0];
        if (within.Length > 0 && !first.StartsWith($"{within}.", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = first.Split('.');
        int start = within.Length == 0 ? 0 : within.Split('.').Length;
        for (int i = start; i < parts.Length; i++)
        {
            if (IsIndex(parts[i]))
            {
                return (string.Join(".", parts.Take(i)), int.Parse(parts[i], CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    /// <summary>Whether a part of a dotted name is the index of a repetition.</summary>
    public static bool IsIndex(string part) => part.Length > 0 && char.IsDigit(part[0]);
}
