using Microsoft.CodeAnalysis;
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

    [Theory]
    [InlineData("public sealed partial class Net { [Rearrange(\"b (h v) -> b h v\", \"v=2\")] public partial() Layer Move { get; } }")]
    [InlineData("[Einsum(\"i, i ->\")] public static partial float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int i);")]
    [InlineData("public static partial class Ops { [Einsum(\", i ->\")] public static partial floatDot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int i); }")]
    [InlineData("[Model(\"batch 4 -> batch 4\")] public sealed partial class Net { [Use<Minigrad>(Times = 10)] public partial Repeated<Net> Steps { get; } }")]
    [InlineData("[Block(\"batch dim -> batch dim\")] public partial class Twice { [Relu] public partial Layer Active { get; } } [Block(\"batch dim -> batch dim\")] public partial class Twice { }")]
    [InlineData("public static class Calls { public static System.Numerics.Tensors.Tensor<float> Of(System.Numerics.Tensors.Tensor<float> x) => Einsum.Of($\"a}, } -> a\", x); }")]
    [InlineData("[Model(\"batch 8 -> batch 1\"), Loss(\"Hinge\")] public sealed partial class Net { [Linear(1)] public partial Layer Score { get; } }")]
    public void Source_ThatCSharpCannotRead_GetsItsErrorsAlone(string source)
    {
        HarnessResult result = GeneratorHarness.Shipped.Run($"using System;\nusing Minigrad;\n{source}\n");

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.All(result.AnalyzerDiagnostics, error => Assert.StartsWith("MG", error.Id, StringComparison.Ordinal));
        Assert.All(result.AnalyzerDiagnostics, error => Assert.True(error.Location.IsInSource, error.ToString()));
        Assert.Contains(result.CompilerDiagnostics, error => error.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public void Use_OfAnArray_IsNoBlock()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run("using Minigrad;\n[Model(\"batch 4 -> batch 4\")]\npublic sealed partial class Net { [Use<Net[]>] public partial Net[] Steps { get; } }\n");

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.Equal("MG0012", Assert.Single(result.AnalyzerDiagnostics).Id);
    }

    [Fact]
    public void Model_ThatIsAnOptimizerToo_DoesNotStopTheGenerator()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(
            "using Minigrad;\n[Model(\"batch 4 -> batch 4\"), Optimizer]\npublic sealed partial class Net { [Linear(4)] public partial Layer Head { get; } private static void Update(ref float value, float gradient, float learningRate = 0.1f) => value -= learningRate * gradient; }\n");

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.Equal("Optimizer 'Net' is a [Model] too; declare 'public sealed partial class Net' with a static method 'Update'", Assert.Single(result.AnalyzerDiagnostics).GetMessage(null));
    }

    [Fact]
    public void Einsum_MethodWrittenTwice_DoesNotStopTheGenerator()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(
            """
            using System;
            using Minigrad;

            public static partial class Ops
            {
                [Einsum("i j -> j i")] public static partial void Turn(ReadOnlySpan<float> x, Span<float> y, int i, int j);
                [Einsum("i j -> j i")] public static partial void Turn(ReadOnlySpan<float> x, Span<float> y, int i, int j);
            }
            """);

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.Contains(result.CompilerDiagnostics, error => error.Id == "CS0756");
    }

    [Fact]
    public void Einsum_MethodsThatDifferInTheirTypesAlone_AreAllGenerated() => GeneratorHarness.Shipped.Run(
        """
        using System.Numerics.Tensors;
        using Minigrad;

        public static partial class Ops
        {
            [Einsum("i j -> j i")] public static partial void Turn(Tensor<float> x, TensorSpan<float> y);
            [Einsum("i j -> j i")] public static partial void Turn(ReadOnlyTensorSpan<float> x, TensorSpan<float> y);
            [Einsum("i j -> j i")] public static partial void turn(ReadOnlyTensorSpan<float> X, TensorSpan<float> y);
        }

        public static partial class Ops<T>
        {
            [Einsum("i j -> j i")] public static partial void Turn(Tensor<float> x, TensorSpan<float> y);
        }
        """).AssertClean();

    [Theory]
    [InlineData("[Conv2d(8, Kernel = \"3, \")]", ",")]
    [InlineData("[Linear(\"2 * \")]", "*")]
    public void Size_ThatEndsInASpace_IsUnderlinedAtItsLastCharacter(string layer, string underlined)
    {
        HarnessResult result = GeneratorHarness.Shipped.Run($"using Minigrad;\n[Model(\"batch 1 28 28 -> batch 8 26 26\")]\npublic sealed partial class Net {{ {layer} public partial Layer Stem {{ get; }} }}\n");

        Diagnostic error = Assert.Single(result.AnalyzerDiagnostics);
        Assert.Equal(("MG1009", underlined), (error.Id, error.Location.SourceTree!.ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length)));
    }

    [Theory]
    [InlineData("\"\"\"\n  \"\"\n    b i -> i b\n    \"\"\"")]
    [InlineData("$\"\"\"\n  \"\"\n    b i -> i b\n    \"\"\"")]
    public void Text_WhoseIndentationCSharpRefuses_IsUnderlinedAsAWhole(string text)
    {
        HarnessResult result = GeneratorHarness.Shipped.Run($"using Minigrad;\n[Model(\"batch 4 -> 4 batch\")]\npublic sealed partial class Net {{ [Einsum({text})] public partial Layer Turn {{ get; }} }}\n");

        Assert.Contains(result.CompilerDiagnostics, error => error.Id == "CS8999");
        Assert.All(result.AnalyzerDiagnostics, error => Assert.Equal(text, error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan)));
        Assert.NotEmpty(result.AnalyzerDiagnostics);
    }

    [Fact]
    public void Pattern_TwoSizesOfOneName_DoNotStopTheGenerator()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(
            """
            using System;
            using Minigrad;

            public static partial class Images
            {
                [Rearrange("b (h w) c -> b c h w")]
                public static partial void Planes(ReadOnlySpan<float> pixels, Span<float> planes, int b, int h, int b, int c);
            }
            """);

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.All(result.AnalyzerDiagnostics, error => Assert.StartsWith("MG", error.Id, StringComparison.Ordinal));
        Assert.Contains(result.CompilerDiagnostics, error => error.Id == "CS0100");
    }

    [Fact]
    public void Einsum_AxisOfTheResultInNoOperand_IsReportedByALayerThatLacksItsInput()
    {
        HarnessResult result = GeneratorHarness.Shipped.Run(
            """
            using Minigrad;

            [Model("Left: batch 8, Right: batch 8 -> batch 2"), CrossEntropy]
            public sealed partial class Net
            {
                [Einsum(" i o -> b o")]            public partial Layer Added { get; }
                [Add(nameof(Left), nameof(Right))] public partial Layer Sum { get; }
                [Linear(2)]                        public partial Layer Head { get; }
            }
            """);

        Assert.All(result.GeneratorRun.Results, one => Assert.Null(one.Exception));
        Assert.All(result.AnalyzerDiagnostics, error => Assert.StartsWith("MG", error.Id, StringComparison.Ordinal));
        Assert.NotEmpty(result.AnalyzerDiagnostics);
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
