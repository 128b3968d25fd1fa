using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Generators.Tests;

/// <summary>What runs again after an edit: nothing heavy, unless the model itself has changed.</summary>
public sealed class IncrementalityTests
{
    private const string Elsewhere = "class Other { int Number() => 1; }";

    private static readonly GeneratorHarness Harness = new([new ModelGenerator()], []);

    [Fact]
    public void Edit_Elsewhere_RecomputesNothing()
    {
        HarnessResult first = Harness.Run(HarnessOptions.Default, Sources.Convolutional, Sources.EinsumMethod, Elsewhere);

        HarnessResult second = Harness.RunAgain(first, Sources.Convolutional, Sources.EinsumMethod, Elsewhere.Replace("1", "2", StringComparison.Ordinal));

        IncrementalSteps.AssertReasons(first, StepNames.Models, IncrementalStepRunReason.New, IncrementalStepRunReason.New);
        IncrementalSteps.AssertReasons(second, StepNames.ModelSources, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
        IncrementalSteps.AssertReasons(second, StepNames.EinsumMethodSources, IncrementalStepRunReason.Cached);
        IncrementalSteps.AssertNothingNew(second);
    }

    [Fact]
    public void Edit_ElsewhereInAFileWithCalls_MovesTheCallsOnly()
    {
        HarnessResult first = Harness.Run(HarnessOptions.Default, Sources.EinsumCalls, Elsewhere);

        HarnessResult other = Harness.RunAgain(first, Sources.EinsumCalls, Elsewhere.Replace("1", "2", StringComparison.Ordinal));
        HarnessResult same = Harness.RunAgain(other, Sources.EinsumCalls.Replace("namespace Sample;", "namespace Sample;\n\n", StringComparison.Ordinal), Elsewhere);

        IncrementalSteps.AssertNothingNew(other);
        IncrementalSteps.AssertReasons(other, StepNames.EinsumCallSources, IncrementalStepRunReason.Cached);
        IncrementalSteps.AssertReasons(same, StepNames.EinsumCallBodies, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);
        IncrementalSteps.AssertReasons(same, StepNames.EinsumCallSources, IncrementalStepRunReason.Modified);
        same.AssertClean();
    }

    [Fact]
    public void Edit_OfACallsText_WritesItsMethodAgain()
    {
        HarnessResult first = Harness.Run(HarnessOptions.Default, Sources.EinsumCalls);

        HarnessResult second = Harness.RunAgain(first, Sources.EinsumCalls.Replace("Einsum.Of(\"batch in, out in -> batch out\"", "Einsum.Of(\"b in, out in -> b out\"", StringComparison.Ordinal));

        Assert.Equal(2, first.Generated["Minigrad.Einsum.g.cs"].Split("file static class").Length - 1);
        Assert.Equal(3, second.Generated["Minigrad.Einsum.g.cs"].Split("file static class").Length - 1);
    }

    [Theory]
    [InlineData("    [Relu]", "    // gates\n    [Relu]")]
    [InlineData("    [Relu] public", "    [Relu]  public")]
    [InlineData("namespace Sample;", "namespace Sample;\n\n")]
    public void Edit_OfACommentOrSpace_KeepsTheSpec(string before, string after)
    {
        HarnessResult first = Harness.Run(Sources.Perceptron);

        HarnessResult second = Harness.RunAgain(first, Sources.Perceptron.Replace(before, after, StringComparison.Ordinal));

        IncrementalSteps.AssertReasons(second, StepNames.Models, IncrementalStepRunReason.Cached);
        IncrementalSteps.AssertReasons(second, StepNames.ModelSources, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfASize_WritesTheModelAgain()
    {
        HarnessResult first = Harness.Run(Sources.Perceptron);

        HarnessResult second = Harness.RunAgain(first, Sources.Perceptron.Replace("Linear(50)", "Linear(51)", StringComparison.Ordinal));

        IncrementalSteps.AssertReasons(second, StepNames.Models, IncrementalStepRunReason.Modified);
        IncrementalSteps.AssertReasons(second, StepNames.ModelSources, IncrementalStepRunReason.Modified);
        Assert.Contains("[51, 784]", second.Generated["Sample.Mlp.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_OfABlock_WritesTheModelsThatUseIt()
    {
        HarnessResult first = Harness.Run(HarnessOptions.Default, Sources.Convolutional, Sources.Perceptron);

        HarnessResult second = Harness.RunAgain(first, Sources.Convolutional.Replace("Stride = 2", "Stride = 1", StringComparison.Ordinal), Sources.Perceptron);

        Assert.Contains("\"batch 16 28 28\"", second.Generated["Sample.Cnn.g.cs"], StringComparison.Ordinal);
        Assert.Equal(first.Generated["Sample.Mlp.g.cs"], second.Generated["Sample.Mlp.g.cs"]);
    }

    [Fact]
    public void Edit_BesideAnElementwiseFunction_RecomputesNothing()
    {
        HarnessResult first = Harness.Run(HarnessOptions.Default, Sources.OwnFunctions, Elsewhere);

        string moved = Sources.OwnFunctions.Replace("    [Elementwise] public static float Hinge", "    // the margin\n    [Elementwise] public static float Hinge", StringComparison.Ordinal);
        HarnessResult second = Harness.RunAgain(first, moved, Elsewhere.Replace("1", "2", StringComparison.Ordinal));

        IncrementalSteps.AssertReasons(second, StepNames.Models, IncrementalStepRunReason.Cached);
        IncrementalSteps.AssertReasons(second, StepNames.ModelSources, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfAFunctionThatAnotherCalls_WritesTheModelAgain()
    {
        HarnessResult first = Harness.Run(HarnessOptions.Default, Sources.OwnFunctions);

        HarnessResult second = Harness.RunAgain(first, Sources.OwnFunctions.Replace("MathF.Log(1 + MathF.Exp(x))", "MathF.Max(x, 0)", StringComparison.Ordinal));

        IncrementalSteps.AssertReasons(second, StepNames.ModelSources, IncrementalStepRunReason.Modified);
        Assert.Contains("tanh(max(", second.Generated["Sample.Judge.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_AnyModel_HoldNothingOfTheCompilation() =>
        IncrementalSteps.AssertNoCompilerObjects(Harness.Run(HarnessOptions.Default, Sources.Convolutional, Sources.EinsumMethod, Sources.EinsumCalls, Sources.PatternMethods, Sources.OwnFunctions, Sources.Broken));
}
