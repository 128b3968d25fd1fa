using System.Globalization;
using Microsoft.CodeAnalysis;
using Minigrad.Analyzers.Tests.CodeFixes;
using Minigrad.CodeFixes;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests;

/// <summary>Calls of Einsum in ordinary code: the rules of the texts, at the axis inside the literal.</summary>
public class EinsumCallAnalyzerTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("Einsum.Of(\"batch in, out in -> batch uot\", x, w)", "MG1003 uot")]
    [InlineData("Einsum.Of(@\"batch in, out in -> batch uot\", x, w)", "MG1003 uot")]
    [InlineData("Einsum.Of(" + Quotes + "batch in, out in -> batch uot" + Quotes + ", x, w)", "MG1003 uot")]
    [InlineData("Einsum.Of($\"{Batch} in, out in -> {Batch} uot\", x, w)", "MG1003 uot")]
    [InlineData("Einsum.Of($\"{Batch} in, out in -> {Batch} {Batch}\", x, w)", "MG1004 Batch")]
    [InlineData("Einsum.Of(x2: w, text: \"a b, b c -> a c a\", x1: x)", "MG1004 a")]
    [InlineData("Einsum.Of(\"ij, jk -> ik\", x, w)", "MG1010 ij")]
    [InlineData("Einsum.Of(\"a b -> b 2\", x)", "MG1007 2")]
    [InlineData("Einsum.Of(\"a b, b c -> a c\", x)", "MG1005 b c")]
    [InlineData("Einsum.Of(\"a b -> b a\", x, w)", "MG1005 a b")]
    [InlineData("Einsum.Of(\"a b, ... b -> a\", x, w)", "MG1014 ...")]
    [InlineData("Einsum.Of(\"a b\", x)", "MG1001 \"a b\"")]
    [InlineData("Einsum.Of(null!, x)", "MG1001 null!")]
    public void Call_WithAWrongText_IsReportedAtTheAxis(string call, string expected) => Assert.Equal([expected], Rules.Squiggles(Method($"Tensor<float> y = {call};")));

    [Theory]
    [InlineData("Einsum.Into(\"a b, b c -> a d\", x, w, x);", "MG1003 d")]
    [InlineData("Einsum.Gradient(\"a b, b c -> a d\", x, w, x, x, w);", "MG1003 d")]
    [InlineData("Einsum.Gradient(\"a b -> b\", x, w, x, x, w);", "MG1005 a b")]
    [InlineData("foreach (string text in new[] { \"a b -> b a\" }) { Einsum.Of(text, x); }", "MG1080 text")]
    [InlineData("Func<string> text = () => \"a b -> b a\"; Einsum.Of(text(), x); Einsum.Of(text() + \"\", x);", "MG1080 text(), MG1080 text() + \"\"")]
    public void Call_OfTheOtherForms_IsReportedAtTheAxis(string statement, string expected) => Assert.Equal(expected.Split(", "), Rules.Squiggles(Method(statement)));

    [Theory]
    [InlineData("Einsum.Of(\"a b, b c -> a c\", x, w, assume: \"a=8, d=9\")", "MG1016 d")]
    [InlineData("Einsum.Of(\"a b, b c -> a c\", x, w, \"a=8, c=0\")", "MG2007 0")]
    [InlineData("Einsum.Of(assume: @\"a=8 b=2\", x2: w, x1: x, text: \"a b, b c -> a c\")", "MG1009 b")]
    [InlineData("Einsum.Of(\"a b, b c -> a c\", x, w, $\"{Batch}=8\")", "MG1016 Batch")]
    [InlineData("Einsum.Of(\"a b, b c -> a c\", x, w, assume: x.ToString())", "MG1080 x.ToString()")]
    [InlineData("Einsum.Of(x.ToString(), x, assume: w.ToString())", "MG1080 x.ToString(), MG1080 w.ToString()")]
    [InlineData("Einsum.Of(\"a b, b c -> a d\", x, w, assume: \"e=2\")", "MG1003 d")]
    [InlineData("Einsum.Into(\"a b, b c -> a c\", x, w, x, assume: \"d=9\")", "MG1016 d")]
    [InlineData("Einsum.Gradient(\"a b, b c -> a c\", x, w, x, x, w, \"d=9\")", "MG1016 d")]
    [InlineData("Einsum.Of(\"a b, c d -> a b c d\", x, w, assume: null)", "MG3010 a b c d")]
    [InlineData("Einsum.Of(\"a b, c d -> a b c d\", x, w, assume: \"a=2, c=2\")", "")]
    public void Call_WithAssumedSizes_IsReportedInThem(string call, string expected) => Assert.Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries), Rules.Squiggles(Method($"{call};")));

    [Fact]
    public void Call_WithAssumedSizesThatAreNoConstant_SaysWhichArgument() => Assert.Equal(
        "The argument 'assume' of 'Einsum.Of' is no constant, so there is nothing to compile: write a literal, a const, or an interpolation of consts",
        Assert.Single(Rules.Report(Method("Einsum.Of(\"a b -> b a\", x, assume: x.ToString());"))).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void Call_OfAnOuterProduct_GetsTheAdviceOfAnEinsum()
    {
        Diagnostic advice = Assert.Single(Rules.Report(Method("Einsum.Of(\"a b, c d -> a b c d\", x, w);")));
        Assert.Equal(("MG3010", "a b c d", DiagnosticSeverity.Info), (advice.Id, Rules.TextAt(advice.Location), advice.Severity));
    }

    [Fact]
    public void Call_WithTheWrongNumberOfOperands_SaysWhatItPasses() => Assert.Equal(
        "The text has 2 operands, but the call passes 1 tensor: each operand needs a tensor",
        Assert.Single(Rules.Report(Method("Einsum.Of(\"a b, b c -> a c\", x);"))).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void MethodOfAnotherClass_OfTheSameName_IsNotLookedAt() =>
        Assert.Empty(Rules.Squiggles("namespace Own; public static class Einsum { public static int Of(string text, int x) => x; } public static class Use { public static int Run(string text) => Einsum.Of(text, 1); }"));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Call_WithAWrongText_IsTheOnlyErrorOfABuild(string runAnalyzers)
    {
        HarnessOptions options = HarnessOptions.Default with { BuildProperties = HarnessOptions.Default.BuildProperties.Add("RunAnalyzers", runAnalyzers) };
        GeneratorHarness harness = runAnalyzers == "true" ? GeneratorHarness.Shipped : new([new Generators.ModelGenerator()], []);
        HarnessResult result = harness.Run(options, Method("Einsum.Of(\"a b -> c\", x); Einsum.Of(\"a b -> c\", w);"));
        Assert.Equal(
            runAnalyzers == "true" ? ["MG1003", "MG1003"] : ["CS1029"],
            result.AnalyzerDiagnostics.Concat(result.CompilerDiagnostics).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task CompactTextWithSpaces_InACall_IsFixed() => Assert.Equal(
        Method("Einsum.Of(\"ij,jk->ik\", x, w);"),
        await FixHarness.FixAsync(new WriteCompactTextCodeFix(), "MG1010", Method("Einsum.Of(\"ij, jk -> ik\", x, w);"), "Write \"ij,jk->ik\""));

    private static string Method(string statement) => $$"""
        using System;
        using System.Numerics.Tensors;
        using Minigrad;

        public static class Products
        {
            private const string Batch = "batch";

            public static void Run(Tensor<float> x, Tensor<float> w)
            {
                {{statement}}
            }
        }
        """;
}
