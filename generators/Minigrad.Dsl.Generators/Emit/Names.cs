using Microsoft.CodeAnalysis.CSharp;
using Minigrad.Compiler.Lowering;

namespace Minigrad.Generators.Emit;

/// <summary>Names in generated code that cannot clash.</summary>
public static class Names
{
    private static readonly HashSet<string> StepRoles = ["x", "y", "dx", "dy", "weight", "bias", "sums", "sum", "mask", "loss", "logits", LossCode.Mix, "statistics", "running", "mean", "variance"];

    /// <summary>The parameter for the size of a run-time axis, which stands beside <c>input</c>, <c>labels</c> and the like, and beside the parts of a step.</summary>
    public static string Axis(string name) => StorageNames.Fixed.Contains(name) || StepRoles.Contains(name) ? StorageNames.AxisSize(name) : Escape(name);

    /// <summary>The name, with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";

    /// <summary>The private field of a learned value or statistic: <c>_stemConvWeight</c>.</summary>
    public static string Field(string dotted)
    {
        string joined = string.Concat(dotted.Split('.', '_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return $"_{char.ToLowerInvariant(joined[0])}{joined.Substring(1)}";
    }
}
