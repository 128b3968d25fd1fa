using Minigrad.Analyzers.Tests.CodeFixes;
using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests;

/// <summary>Methods with patterns: the rules of the texts and of the declarations, where they are broken.</summary>
public class PatternMethodAnalyzerTests
{
    private const string Spans = "static partial void Move(ReadOnlySpan<float> x, Span<float> y";
    private const string Tensors = "static partial Tensor<double> Move(Tensor<double> x";

    [Theory]
    [InlineData("Rearrange(\"a b -> b a c\")", Spans + ", int a, int b)", "MG1061 c")]
    [InlineData("Rearrange(\"a b -> b a\")", Spans + ", int a)", "MG1012 b")]
    [InlineData("Rearrange(\"a ... -> ... a\")", Spans + ", int a)", "MG1015 ...")]
    [InlineData("Repeat(\"a -> a n\")", Spans + ", int a)", "MG1012 n")]
    [InlineData("Repeat(\"a -> a n\")", Tensors + ")", "MG1064 n")]
    [InlineData("Rearrange(\"(a b) -> a b\")", Tensors + ")", "MG1065 b")]
    [InlineData("Rearrange(\"(a b) -> a b\", \"c=2\")", Tensors + ", int b)", "MG1067 c")]
    [InlineData("Rearrange(\"(a b) -> a b\", \"b=2\")", Tensors + ", int b)", "MG0011 b")]
    [InlineData("Rearrange(\"(a b) -> a b\", \"b=2, b=3\")", Tensors + ")", "MG0011 b")]
    [InlineData("Rearrange(\"(a b) -> a b\", \"b=0\")", Tensors + ")", "MG2007 0")]
    [InlineData("Rearrange(\"(a b) -> a b\", \"b=a\")", Tensors + ")", "MG2006 a")]
    [InlineData("Rearrange(\"(a b -> a b\")", Tensors + ")", "MG1060 (")]
    [InlineData("Reduce(\"a 2 -> a b\", Reduction.Sum)", Tensors + ")", "MG1061 b")]
    [InlineData("Reduce(\"a b -> a\", Reduction.Sum)", "static partial double Move(Tensor<double> x)", "MG1017 a")]
    [InlineData("Rearrange(\"a b -> b a\")", "static partial void Move(Span<float> y, int a, int b)", "MG1082 Move")]
    [InlineData("Rearrange(\"a b -> b a\")", "static partial Tensor<double> Move(Tensor<double> x, Tensor<double> z)", "MG1082 z")]
    [InlineData("Rearrange(\"a b -> b a\"), Einsum(\"a b -> b a\")", Tensors + ")", "MG1082 Move")]
    [InlineData("Einsum(\"a b -> b a\")", Tensors + ", int a)", "MG0018 a")]
    [InlineData("Rearrange(\"a b -> b a\", \"b=2\", nameof(Move))", Tensors + ")", "MG1082 Move")]
    public void Method_Wrong_IsReportedAtItsPlace(string attribute, string method, string expected) => Assert.Equal([expected], Rules.Squiggles(Source(attribute, method)));

    [Theory]
    [InlineData("Rearrange(\"(a b) -> a b\", \"b=2\", Gradient = true)", Tensors + ")")]
    [InlineData("Rearrange(\"(a b) -> a b\")", Tensors + ", int b)")]
    [InlineData("Rearrange(\"(a b) -> a b\", \"b=2\")", Spans + ", int a)")]
    [InlineData("Reduce(\"a b ->\", Reduction.Product)", "static partial double Move(ReadOnlySpan<double> x, int a, int b)")]
    [InlineData("Repeat(\"a -> a 2 n\")", "static partial void Move(ReadOnlyTensorSpan<float> x, TensorSpan<float> y, int n)")]
    public void Method_Right_IsSilent(string attribute, string method) =>
        Assert.Empty(TestKit.GeneratorHarness.Shipped.Run(Source(attribute, method)).AssertClean().AnalyzerDiagnostics);

    [Theory]
    [InlineData("MG1012", "Repeat(\"a -> a n\")", Spans + ", int a", ", int n")]
    [InlineData("MG1064", "Repeat(\"a -> a n\")", Tensors, ", int n")]
    [InlineData("MG1065", "Rearrange(\"(a b) -> a b\")", Tensors, ", int b")]
    public async Task AddParameter_ForANameOfAPattern_AddsIt(string id, string attribute, string method, string parameter) => Assert.Equal(
        Source(attribute, $"{method}{parameter})"),
        await FixHarness.FixAsync(new AddParameterCodeFix(), id, Source(attribute, $"{method})")));

    private static string Source(string attribute, string method) => $$"""
        using System;
        using System.Numerics.Tensors;
        using Minigrad;

        public static partial class Ops
        {
            [{{attribute}}] public {{method}};
        }
        """;
}
