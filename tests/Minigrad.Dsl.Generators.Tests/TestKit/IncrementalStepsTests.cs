using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;
using Xunit.Sdk;

namespace Minigrad.Generators.Tests.TestKit;

public sealed class IncrementalStepsTests
{
    private const string Source = "[System.Obsolete] public partial class Sample { }";

    [Fact]
    public void Reasons_EditElsewhere_NothingIsNew()
    {
        var harness = new GeneratorHarness([new ToyGenerator()], []);
        HarnessResult first = harness.Run(HarnessOptions.Default, Source, "class Other { }");

        HarnessResult second = harness.RunAgain(first, Source, "class Another { }");

        IncrementalSteps.AssertReasons(first, ToyGenerator.Step, IncrementalStepRunReason.New);
        IncrementalSteps.AssertReasons(second, ToyGenerator.Step, IncrementalStepRunReason.Unchanged);
        IncrementalSteps.AssertNothingNew(second);
    }

    [Fact]
    public void Reasons_EditOfTheClass_IsModified()
    {
        var harness = new GeneratorHarness([new ToyGenerator()], []);
        HarnessResult first = harness.Run(Source);

        HarnessResult second = harness.RunAgain(first, Source.Replace("Sample", "Example", StringComparison.Ordinal));

        IncrementalSteps.AssertReasons(second, ToyGenerator.Step, IncrementalStepRunReason.Modified);
        Assert.ThrowsAny<XunitException>(() => IncrementalSteps.AssertNothingNew(second));
    }

    [Fact]
    public void CompilerObjects_EquatableSpec_AreNotFound() =>
        IncrementalSteps.AssertNoCompilerObjects(new GeneratorHarness([new ToyGenerator()], []).Run(Source));

    [Fact]
    public void CompilerObjects_SymbolInAnUnnamedStep_IsFoundWithItsPath()
    {
        HarnessResult result = new GeneratorHarness([new ToyGenerator { Leaky = true }], []).Run(Source);

        XunitException failure = Assert.ThrowsAny<XunitException>(() => IncrementalSteps.AssertNoCompilerObjects(result));

        Assert.Contains("'result_ForAttributeWithMetadataName'[0].Item2[0] is a Microsoft.CodeAnalysis.CSharp", failure.Message, StringComparison.Ordinal);
    }
}
