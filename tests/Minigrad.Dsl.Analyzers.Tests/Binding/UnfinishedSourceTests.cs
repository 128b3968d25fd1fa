using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests.Binding;

/// <summary>Sources as they are while one types: C# has its own messages for them, and ours must neither throw nor be about nothing.</summary>
public sealed class UnfinishedSourceTests
{
    [Fact]
    public void Optimizer_ParameterWithoutAName_DoesNotStopTheGenerator()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(
            """
            using Minigrad;

            [Optimizer]
            public sealed partial class Plain
            {
                private static void Update(ref float value, float gradient, float learningRate = 0.1f, float = 0.5f) => value -= learningRate * gradient;
            }
            """);

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.Contains(result.CompilerDiagnostics, error => error.Id == "CS1001");
    }

    [Fact]
    public void Elementwise_MethodThatReadsAsAStaticConstructor_IsLeftToCSharp()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(
            """
            using Minigrad;

            public static class Ops
            {
                [Elementwise] public static static Fourth(float x) => x * x;
            }
            """);

        Assert.Empty(result.AnalyzerDiagnostics);
        Assert.NotEmpty(result.CompilerDiagnostics);
    }
}
