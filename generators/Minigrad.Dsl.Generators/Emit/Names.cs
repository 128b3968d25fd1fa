using Microsoft.CodeAnalysis.CSharp;

namespace Minigrad.Generators.Emit;

/// <summary>Names in generated code that cannot clash: run-time axes are parameters beside <c>input</c>, <c>labels</c> and the like, and beside the values of layers.</summary>
public static class Names
{
    private static readonly HashSet<string> Fixed =
        ["input", "labels", "targets", "workspace", "output", "outputGradient", "maximumSizes", "seed", "step", "loss", "x", "y", "dx", "dy", "weight", "bias", "sums", "mask"];

    /// <summary>The parameter for the size of a run-time axis.</summary>
    public static string Axis(string name) => Fixed.Contains(name) ? $"{name}Size" : Escape(name);

    /// <summary>The local variable of a layer's value; an axis may have the layer's name, so a value that is not fixed says what it is.</summary>
    public static string Local(string name) => Fixed.Contains(name) ? name : $"{name}Value";

    /// <summary>The name, with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";

    /// <summary>The private field of a learned value or statistic: <c>_stemConvWeight</c>.</summary>
    public static string Field(string dotted)
    {
        string joined = string.Concat(dotted.Split('.', '_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return $"_{char.ToLowerInvariant(joined[0])}{joined.Substring(1)}";
    }
}
