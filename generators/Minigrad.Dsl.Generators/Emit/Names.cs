using Microsoft.CodeAnalysis.CSharp;
using Minigrad.Compiler.Lowering;

namespace Minigrad.Generators.Emit;

/// <summary>Names in generated code that cannot clash.</summary>
public static class Names
{
    private static readonly HashSet<string> StepRoles = ["x", "y", "dx", "dy", "stream", "weight", "bias", "sums", "sum", "mask", "loss", "logits", LossCode.Mix, "statistics", "running", "mean", "variance"];

    /// <summary>The parameter for the size of a run-time axis, which stands beside <c>input</c>, <c>labels</c> and the like, and beside the parts of a step.</summary>
    public static string Axis(string name) => ModelVariables.Fixed.Contains(name) || StepRoles.Contains(name) || LoopCode.IsIndex(name) ? StorageNames.AxisSize(name) : Escape(name);

    /// <summary>The name, with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";
}
