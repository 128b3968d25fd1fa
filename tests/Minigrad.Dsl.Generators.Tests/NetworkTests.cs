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
    public void Generate_TransformerOfMoreBlocks_AddsNothingToTheText()
    {
        string[] twelve = Lines(12);
        string[] hundred = Lines(100);

        // Only the numbers of slots, layers and repetitions differ.
        Assert.Equal(twelve.Select(line => Regex.Replace(line, "[0-9]+", "#")), hundred.Select(line => Regex.Replace(line, "[0-9]+", "#")));

        static string[] Lines(int blocks) => Generator.Run(HarnessOptions.Default, NetworkSources.TransformerOf(blocks)).Generated["Networks.Transformer.g.cs"].Split('\n');
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
