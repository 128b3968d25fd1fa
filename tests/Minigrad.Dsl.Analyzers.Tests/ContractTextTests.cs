using System.Globalization;
using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests;

/// <summary>Contracts that texts give: calls of Einsum, methods with einsum texts and patterns, and the methods of their gradients.</summary>
public class ContractTextTests
{
    private const string PatternMethods = """
        public static partial class Patterns
        {
            [Rearrange("b (c part) ... -> b c part ...", "part=4")] public static partial Tensor<float> Split(Tensor<float> x);
            [Repeat("b c h w -> b (c by) h w")] public static partial Tensor<float> Join(Tensor<float> x, int by);
            [Rearrange("b c ... -> b c (...)")] public static partial Tensor<float> Flatten(Tensor<float> x);
            [Rearrange("b ... -> b (...)")] public static partial Tensor<float> Rows(Tensor<float> x);
            [Rearrange("b (h w) c -> b c h w")] public static partial void Planes(ReadOnlySpan<float> x, Span<float> y, int b, int h, int w, int c);
            [Reduce("b (h 2) (w 2) c -> b h w c", Reduction.Max, Gradient = true)] public static partial void Pool(ReadOnlyTensorSpan<double> x, TensorSpan<double> y);
            [Repeat("h w -> (h by) (w by2)", "by=2, by2=2")] public static partial Tensor<float> Enlarge(Tensor<float> image);
        }
        """;

    [Theory]
    [InlineData("""[return: Shape("b o")] Tensor<float> M([Shape("b i")] Tensor<float> x, [Shape("o i")] Tensor<float> w) => Einsum.Of("b i, o i -> b o", x, w);""")]
    [InlineData("""[return: Shape("b o")] Tensor<float> M([Shape("b i")] Tensor<float> x, [Shape("o i")] Tensor<float> w) => Einsum.Of("b i, o i -> o b", x, w);""", "MG2084 Einsum.Of(\"b i, o i -> o b\", x, w)")]
    [InlineData("""void M([Shape("b 4")] Tensor<float> x, [Shape("o 5")] Tensor<float> w) { Einsum.Of("b i, o i -> b o", x, w); }""", "MG2083 w")]
    [InlineData("""void M([Shape("b 4")] Tensor<float> x, [Shape("o 5")] Tensor<float> w) { Einsum.Of(x2: x, text: $"{Batch} i, o i -> {Batch} o", x1: w); }""", "MG2083 x")]
    [InlineData("""void M([Shape("b 4")] Tensor<float> x, [Shape("o i")] Tensor<float> w) { Einsum.Of("bi,oi->bo", x, w); }""", "MG2084 w")]
    [InlineData("""void M([Shape("b 4")] Tensor<float> x) { Einsum.Of("b b -> b", x); }""", "MG2084 x")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x) { Einsum.Of("b b -> b", x); }""", "MG2083 x")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x) { Einsum.Of("b 1 -> b", x); }""", "MG2081 x")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x) { Einsum.Of("b -> b", x.AsReadOnlyTensorSpan()); }""", "MG2082 x.AsReadOnlyTensorSpan()")]
    [InlineData("""void M(Tensor<float> x, Tensor<float> w) { var h = Einsum.Of("b i, o i -> b o", x, w); Einsum.Of("b t o -> b", h); }""", "MG2082 h")]
    [InlineData("""void M(Tensor<float> x, [Shape("8 64")] Tensor<float> w) { var h = Einsum.Of("b i, o i -> b o", x, w); Einsum.Of("b o, o i -> b i", h, Einsum.Of("o i -> i o", w)); }""", "MG2083 Einsum.Of(\"o i -> i o\", w)")]
    [InlineData("""void M(Tensor<float> x, [Shape("3 4")] Tensor<float> w) { Einsum.Of("a b, b -> a", w, x); Einsum.Of("b -> b", x); Einsum.Of("a b, a -> b", w, x); }""", "MG2083 x")]
    [InlineData("""void M(Tensor<float> x, [Shape("3 4")] Tensor<float> w) { Einsum.Of("a b, b -> a", w, x); x = null; Einsum.Of("a b, a -> b", w, x); }""")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x) { var y = Tensor.CreateFromShape<float>([4, 3]); Einsum.Into("a b -> b a", x, y); Einsum.Of("a b, b a ->", x, y); Einsum.Of("a b, a b ->", x, y); }""", "MG2083 y")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x, [Shape("3 4")] Tensor<float> y) { Einsum.Into("a b -> b a", x, y); }""", "MG2083 y")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x, [Shape("4 5")] Tensor<float> w, [Shape("3 5")] Tensor<float> dy) { Einsum.Gradient("a b, b c -> a c", x, w, dy, x, w); }""")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x, [Shape("4 5")] Tensor<float> w, [Shape("3 5")] Tensor<float> dy) { Einsum.Gradient("a b, b c -> a c", x, w, dy, default, dy); }""", "MG2083 dy")]
    [InlineData("""void M([Shape("b t 4")] Tensor<float> x, [Shape("8 4")] Tensor<float> w) { var h = Einsum.Of("... i, o i -> ... o", x, w); Einsum.Of("b t o, o -> b t", h, Einsum.Of("o i -> i", w)); }""", "MG2083 Einsum.Of(\"o i -> i\", w)")]
    [InlineData("""void M([Shape("b 3 4")] Tensor<float> x, [Shape("1 5 4")] Tensor<float> w) { Einsum.Of("... i, ... i -> ...", x, w); }""", "MG2083 w")]
    [InlineData("""void M([Shape("b 3 4")] Tensor<float> x, [Shape("3 4")] Tensor<float> w) { Einsum.Of("... i, ... i -> ...", w, x); Einsum.Of("a b c -> a", Einsum.Of("... i, ... i -> ...", w, x)); }""", "MG2082 Einsum.Of(\"... i, ... i -> ...\", w, x)")]
    [InlineData("""[return: Shape("b 3")] Tensor<float> M([Shape("1 3 4")] Tensor<float> x, [Shape("b 1 4")] Tensor<float> w) => Einsum.Of("... i, ... i -> ...", x, w);""")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> w, Tensor<float> x) { Einsum.Of("a b c -> a", Einsum.Of("... i, ... i -> ...", w, x)); }""")]
    [InlineData("""void M([Shape("1 1")] Tensor<float> one, [Shape("3")] Tensor<float> x) { Einsum.Of(", b -> b", one, x); }""")]
    [InlineData("""void M([Shape("3 4")] Tensor<float> x) { Einsum.Of("a b, b -> a", x); Einsum.Of("a b -> c", x); Einsum.Of(x.ToString(), x); }""", "MG1005 b", "MG1003 c", "MG1080 x.ToString()")]
    [InlineData("""void M([Shape("b 4")] Tensor<float> x, Tensor<float> w, bool c) { var h = c ? x : Einsum.Of("b i, i o -> b o", x, w); Einsum.Of("b i j -> b", h); }""", "MG2082 h")]
    [InlineData("""void M([Shape("b 4")] Tensor<float> x, Tensor<float> w) { var h = x; for (int i = 0; i < 3; i++) { h = Einsum.Of("b i, i o -> b o", h, w); } }""")]
    public void EinsumCall_AnyFlow_IsReportedWhereItsTextIsBroken(string member, params string[] squiggles) =>
        Assert.Equal(squiggles, Rules.Squiggles($"{ContractAnalyzerTests.Declarations}    private const string Batch = \"b\";\n    {member}\n}}\n"));

    [Fact]
    public void EinsumCall_ArgumentAgainstItsText_HasTextAndDeclarationAsOtherPlaces()
    {
        Diagnostic diagnostic = Assert.Single(Rules.Report(ContractAnalyzerTests.Declarations + """
                void M([Shape("batch 3 32")] Tensor<float> x) => Einsum.Of("batch in -> in", x);
            }
            """));

        Assert.Equal(["\"batch in -> in\"", "\"batch 3 32\""], diagnostic.AdditionalLocations.Select(Rules.TextAt));
        Assert.Equal(
            "'x' has 3 axes (parameter 'x' of 'M', 'batch 3 32', Net.cs:38), but parameter 'x1' of 'Einsum.Of' (Net.cs:38) is 'batch in', which has 2 axes: pass another value, or change one of the two",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void EinsumCall_ResultWithAnEllipsis_HasItsWholeTextAsPlace()
    {
        Diagnostic diagnostic = Assert.Single(Rules.Report(ContractAnalyzerTests.Declarations + """
                [return: Shape("b t 9")] Tensor<float> M([Shape("b t 4")] Tensor<float> x, [Shape("8 4")] Tensor<float> w) => Einsum.Of("... i, o i -> ... o", x, w);
            }
            """));

        Assert.Equal(["9", "\"... i, o i -> ... o\""], diagnostic.AdditionalLocations.Select(Rules.TextAt));
    }

    [Theory]
    [InlineData("""[return: Shape("b 4 8 3")] Tensor<float> M([Shape("b 12 8")] Tensor<float> x) => Patterns.Split(x);""", "MG2081 Patterns.Split(x)")]
    [InlineData("""[return: Shape("b 3 4 h")] Tensor<float> M([Shape("b 12 h")] Tensor<float> x) => Patterns.Split(x);""")]
    [InlineData("""[return: Shape("b 3 4 8")] Tensor<float> M([Shape("b 12 8")] Tensor<float> x) => Patterns.Split(x);""")]
    [InlineData("""[return: Shape("b 3 5 8")] Tensor<float> M([Shape("b 12 8")] Tensor<float> x) => Patterns.Split(x);""", "MG2081 Patterns.Split(x)")]
    [InlineData("""void M([Shape("b 13 8")] Tensor<float> x) { Patterns.Split(x); }""", "MG2081 x")]
    [InlineData("""void M([Shape("b n 8")] Tensor<float> x) { Patterns.Enlarge(Patterns.Split(x)); }""", "MG2082 Patterns.Split(x)")]
    [InlineData("""void M([Shape("12")] Tensor<float> x) { Patterns.Split(x); }""", "MG2082 x")]
    [InlineData("""void M([Shape("b 3 4 8")] Tensor<float> x) { Patterns.Join(x, 2); }""")]
    [InlineData("""[return: Shape("b 3 32")] Tensor<float> M([Shape("b 3 4 8")] Tensor<float> x) => Patterns.Flatten(x);""")]
    [InlineData("""[return: Shape("b 3 32")] Tensor<float> M([Shape("b 3 4 7")] Tensor<float> x) => Patterns.Flatten(x);""", "MG2081 Patterns.Flatten(x)")]
    [InlineData("""[return: Shape("b c h w")] Tensor<float> M([Shape("b c h w")] Tensor<float> x) => Patterns.Join(Patterns.Join(x, 1), 1);""")]
    [InlineData("""[return: Shape("b n")] Tensor<float> M([Shape("b c h w")] Tensor<float> x) => Patterns.Rows(x);""", "MG2084 Patterns.Rows(x)")]
    [InlineData("""void M([Shape("b 32 3")] float[] x, [Shape("b 3 4 8")] float[] y, int b) { Patterns.Planes(x, y, b, 4, 8, 3); }""")]
    [InlineData("""void M([Shape("b 32 3")] float[] x, [Shape("b 3 4 8")] float[] y, int b) { Patterns.Planes(x, y, b, 8, 4, 3); }""", "MG2083 8")]
    [InlineData("""void M([Shape("b 32 3")] float[] x, float[] y, int b) { Patterns.Planes(x, y, b, 8, 5, 3); }""", "MG2083 x")]
    [InlineData("""void M([Shape("b 32 3")] float[] x, float[] y, int b, int h) { Patterns.Planes(x, y, b, h, 5, 3); }""", "MG2083 x")]
    [InlineData("""void M([Shape("b n 3")] float[] x, float[] y, int b) { Patterns.Planes(x, y, b, 8, 4, 3); }""", "MG2084 x")]
    [InlineData("""void M([Shape("b n 3")] float[] x, float[] y, int b, int h) { Patterns.Planes(x, y, b, h, 4, 3); Patterns.Planes(x, y, b, b, h, 3); }""")]
    [InlineData("""void M([Shape("2 6 6 3")] Tensor<double> x, [Shape("2 3 3 3")] Tensor<double> y) { Patterns.Pool(x, y); }""")]
    [InlineData("""void M([Shape("2 6 6 3")] Tensor<double> x, [Shape("2 3 4 3")] Tensor<double> y) { Patterns.Pool(x, y); }""", "MG2083 x")]
    [InlineData("""void M([Shape("2 6 7 3")] Tensor<double> x, Tensor<double> y) { Patterns.Pool(x, y); }""", "MG2081 x")]
    [InlineData("""void M([Shape("2 6 6 3")] Tensor<double> x, Tensor<double> y) { Patterns.Pool(x, y); Patterns.Pool(y, x); }""", "MG2083 y")]
    [InlineData("""[return: Shape("6 10")] Tensor<float> M([Shape("3 5")] Tensor<float> x) => Patterns.Enlarge(x);""")]
    [InlineData("""[return: Shape("6 5")] Tensor<float> M([Shape("3 5")] Tensor<float> x) => Patterns.Enlarge(x);""", "MG2081 Patterns.Enlarge(x)")]
    [InlineData("""void M(Tensor<float> x) { Patterns.Flatten(Patterns.Split(x)); Patterns.Enlarge(Patterns.Split(x)); }""")]
    [InlineData("""[return: Shape("b 7")] Tensor<float> M([Shape("b 2147483647 2147483647 2147483647")] Tensor<float> x) => Patterns.Rows(x);""")]
    [InlineData("""void M([Shape("3 5")] Tensor<float> x) { Wrong.Move(x); } public static partial class Wrong { [Rearrange("a b -> b c")] public static partial Tensor<float> Move(Tensor<float> x); }""", "MG1061 a", "MG1061 c")]
    [InlineData("""void M([Shape("5")] Tensor<float> x) { Wrong.Move(x); } public static partial class Wrong { [Rearrange("(a b) -> a b", "b=0")] public static partial Tensor<float> Move(Tensor<float> x); }""", "MG2007 0")]
    public void PatternMethod_AnyFlow_IsReportedWhereItsPatternIsBroken(string member, params string[] squiggles) =>
        Assert.Equal(squiggles, Rules.Squiggles($"{ContractAnalyzerTests.Declarations}    {member}\n}}\n{PatternMethods}"));

    [Fact]
    public void PatternMethod_FactorsAgainstAnAxis_SaysWhatTheyMake()
    {
        string[] messages = [.. Rules.Report($$"""
            {{ContractAnalyzerTests.Declarations}}
                void M([Shape("b 30 3")] float[] x, [Shape("b 13 8")] Tensor<float> t, float[] y, int b)
                {
                    Patterns.Planes(x, y, b, 8, 4, 3);
                    Patterns.Split(t);
                }
            }
            {{PatternMethods}}
            """).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];

        Assert.Equal(
            [
                "Axis '(h w)' of 'Planes' is 30 by 'x' (parameter 'x' of 'M', 'b 30 3', Net.cs:39), but 32 by '8', '4'; one axis has one size in a call: pass other values, or give the axes of 'Planes' two names",
                "Axis 2 of 't' is 13 (parameter 't' of 'M', 'b 13 8', Net.cs:39), but parameter 'x' of 'Split' (Net.cs:47) is 'b (c part) ...', with a multiple of 4 there: pass another value, or change one of the two",
            ],
            messages);
    }

    [Fact]
    public void GradientMethods_OfEinsumMethods_AreFollowed()
    {
        const string Source = """
            using System;
            using System.Numerics.Tensors;
            using Minigrad;

            public static partial class Ops
            {
                [Einsum("b i, o i -> b o", Gradient = true)]
                public static partial void Dense(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int b, int i, int o);

                [Einsum("i o, b i -> b o", Gradient = true)]
                public static partial Tensor<float> Dense(Tensor<float> w, Tensor<float> x);

                [Einsum("i, i ->", Gradient = true)]
                public static partial float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int i);

                public static void Run([Shape("b 5")] float[] x, [Shape("6 5")] float[] w, [Shape("b 6")] float[] y, [Shape("b 7")] float[] dy, [Shape("4")] float[] v, int b)
                {
                    DenseGradient(x, w, dy, x, w, b, 5, 6);
                    DenseGradient(x, w, y, x, w, b, 5, 6);
                    DenseGradient(x, w, x, x, w, b, 5, 6);
                    DotGradient(v, v, 1, v, x, 4);
                }

                public static void Run([Shape("b 5")] Tensor<float> x, [Shape("5 6")] Tensor<float> w, [Shape("b 6")] Tensor<float> dy)
                {
                    DenseGradient(w, x, dy, w, x);
                    DenseGradient(w, x, x, w, x);
                    DenseGradient(w, x, dy, x, x);
                }
            }
            """;

        HarnessResult result = GeneratorHarness.Shipped.Run(Source);

        Assert.Empty(result.CompilerDiagnostics);
        Assert.Equal(
            ["MG2083 dy", "MG2083 x", "MG2082 x", "MG2083 x", "MG2084 x"],
            result.AnalyzerDiagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => $"{diagnostic.Id} {Rules.TextAt(diagnostic.Location)}"));
    }
}
