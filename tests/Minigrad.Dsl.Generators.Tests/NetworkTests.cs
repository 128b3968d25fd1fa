using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Generators.Tests;

/// <summary>Networks as people build them: what is generated is small enough for the JIT, and an edit elsewhere costs nothing.</summary>
public sealed class NetworkTests(GeneratedNetworks networks) : IClassFixture<GeneratedNetworks>
{
    private const string Elsewhere = "class Other { int Number() => 1; }";

    private static readonly GeneratorHarness Generator = new([new ModelGenerator()], []);

    private static readonly string[] Sources = [.. NetworkSources.Digits, .. NetworkSources.ResNet18, .. NetworkSources.Transformer];

    [Fact]
    public void Generate_Networks_KeepsEveryMethodOfAPassAtATenthOfWhatTheJitOptimises() =>
        Assert.All(networks.Sizes.Where(method => !RunsOnce(method)), method => Assert.True(method.Share < 0.1, $"{method} takes {method.Share:P0} of {MethodSize.Limit}"));

    [Fact]
    public void Generate_Networks_KeepsWhatRunsOnceAtHalfOfWhatTheJitOptimises() =>
        Assert.All(networks.Sizes.Where(RunsOnce), method => Assert.True(method.Share < 0.5, $"{method} takes {method.Share:P0} of {MethodSize.Limit}"));

    [Fact]
    public void Generate_TransformerOfMoreBlocks_AddsCallsAndFieldsButNoCode()
    {
        string two = Text(2);
        string four = Text(4);
        string twelve = Text(12);

        // A block's own text names its fields, calls and slots in four passes.
        Assert.Equal(Count(two, "private static void "), Count(twelve, "private static void "));
        Assert.Equal(Count(two, "private readonly struct "), Count(twelve, "private readonly struct "));
        Assert.InRange((twelve.Length - four.Length) / 8, 1, 60_000);

        static string Text(int blocks) => Generator.Run(HarnessOptions.Default, NetworkSources.TransformerOf(blocks)).Generated["Networks.Transformer.g.cs"];

        static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part));
    }

    [Fact]
    public void Edit_Elsewhere_RunsNoStepAfterTheTransform()
    {
        HarnessResult first = Generator.Run(HarnessOptions.Default, [.. Sources, Elsewhere]);

        HarnessResult second = Generator.RunAgain(first, [.. Sources, Elsewhere.Replace("1", "2", StringComparison.Ordinal)]);

        AssertOnlyTheTransformRan(second);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Edit_OfACommentInAModelsFile_RunsNoStepAfterTheTransform(int file)
    {
        HarnessResult first = Generator.Run(HarnessOptions.Default, Sources);
        string[] edited = [.. Sources];
        edited[file] = edited[file].Replace("\n{\n", "\n{\n    // a remark\n", StringComparison.Ordinal);

        HarnessResult second = Generator.RunAgain(first, edited);

        Assert.NotEqual(Sources[file], edited[file]);
        AssertOnlyTheTransformRan(second);
    }

    // One transform for each model and block, whose result is as before.
    private static void AssertOnlyTheTransformRan(HarnessResult result)
    {
        IncrementalStepRunReason[] unchanged = [.. Enumerable.Repeat(IncrementalStepRunReason.Unchanged, Sources.Length)];
        IncrementalStepRunReason[] cached = [.. Enumerable.Repeat(IncrementalStepRunReason.Cached, Sources.Length)];
        IncrementalSteps.AssertReasons(result, StepNames.Declarations, unchanged);
        IncrementalSteps.AssertReasons(result, StepNames.Models, cached);
        IncrementalSteps.AssertReasons(result, StepNames.ModelSources, cached);
        IncrementalSteps.AssertNothingNew(result);
    }

    private static bool RunsOnce(MethodSize method) => method.Name is ".ctor" or ".cctor" or "CreateWorkspace";
}
