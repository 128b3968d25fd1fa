using System.Collections.Immutable;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A model with errors still compiles, so that its own error is the only one; where no analyzer would say it, the build fails.</summary>
public sealed class BrokenModelTests
{
    private const string Source = """
        using Minigrad;

        namespace Broken;

        [Model("batch 4 -> batch 3"), CrossEntropy]
        public sealed partial class Net
        {
            [Linear(5)] public partial Layer Hidden { get; }
            [Linear(2)] public partial Layer Head { get; }
        }

        public static class User
        {
            public static void Train()
            {
                Net net = new(seed: 1);
                Workspace work = net.CreateWorkspace(batch: 8);
                net.Forward([1f], [0], work, batch: 1);
                net.Backward(work);
                net.Predict([1f], work, batch: 1);
                _ = net.Head.Weight.Values.Length + net.Parameters.Count;
            }
        }
        """;

    [Fact]
    public void Build_ModelWithAnError_HasThatErrorAlone()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(Source);

        Assert.Empty(result.CompilerDiagnostics);
        Microsoft.CodeAnalysis.Diagnostic only = Assert.Single(result.AnalyzerDiagnostics);
        Assert.Equal("MG2004", only.Id);
    }

    [Fact]
    public void Use_ModelWithAnError_ThrowsItsRuleAndMessage()
    {
        using LoadedAssembly assembly = new GeneratorHarness([new Generators.ModelGenerator()], []).Run(Source).Load();

        ModelNotCompiledException error = Assert.Throws<ModelNotCompiledException>(() => assembly.Method<Action>("Broken.User", "Train")());

        Assert.Equal("MG2004", error.Rule);
        Assert.Contains("Axis 2 of the result is '3' in the signature, but the last layer 'Head' gives 'batch 2'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void Build_WithoutAnalyzers_FailsWithTheRule(string property)
    {
        HarnessOptions options = new() { BuildProperties = ImmutableDictionary<string, string>.Empty.Add(property, "false") };

        HarnessResult result = GeneratorHarness.Shipped.Run(options, Source);

        Microsoft.CodeAnalysis.Diagnostic only = Assert.Single(result.CompilerDiagnostics);
        Assert.Equal("CS1029", only.Id);
        Assert.Contains("MG2004", only.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
