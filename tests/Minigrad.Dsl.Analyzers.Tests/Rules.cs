using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Minigrad.TestKit;

namespace Minigrad.Analyzers.Tests;

/// <summary>Runs the analyzers alone, as an editor does before a generator has caught up.</summary>
internal static class Rules
{
    public static GeneratorHarness Harness { get; } = new([], [new ModelAnalyzer(), new EinsumMethodAnalyzer(), new EinsumCallAnalyzer(), new LayerOutsideModelAnalyzer(), new ElementwiseAnalyzer(), new OptimizerAnalyzer(), new ContractAnalyzer()]);

    /// <summary>What the analyzers say about one file, <c>Net.cs</c>.</summary>
    public static ImmutableArray<Diagnostic> Report(string source) =>
        Harness.Run(HarnessOptions.Default with { FileNames = ["Net.cs"] }, source).AnalyzerDiagnostics;

    /// <summary>The text under each squiggle, with the rule's id before it.</summary>
    public static IEnumerable<string> Squiggles(string source) => Report(source).Select(diagnostic => $"{diagnostic.Id} {TextAt(diagnostic.Location)}");

    public static string TextAt(Location location) => location.SourceTree?.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length) ?? "";
}
