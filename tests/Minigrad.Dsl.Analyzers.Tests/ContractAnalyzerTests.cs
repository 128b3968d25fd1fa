using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests;

/// <summary>Contracts of ordinary methods: what is followed, what is reported, and what stays silent.</summary>
public class ContractAnalyzerTests
{
    private const string Declarations = """
        using System;
        using System.Numerics.Tensors;
        using System.Threading.Tasks;
        using Minigrad;

        public static partial class Ops
        {
            [return: Shape("batch out")]
            public static float[] Dense([Shape("batch in")] ReadOnlySpan<float> x, [Shape("out in")] ReadOnlySpan<float> w) => new float[x.Length + w.Length];

            [return: Shape("... dim")]
            public static float[] Scale([Shape("... dim")] float[] x, [Shape("dim")] float[] by) => x;

            [return: Shape("batch 10")]
            public static float[] Head([Shape("batch 64")] float[] x) => new float[x.Length / 64 * 10];

            [return: Shape("batch in")]
            public static float[] Relu([Shape("batch in")] float[] x) => x;

            [return: Shape("batch 10")]
            public static async Task<float[]> Load([Shape("batch _")] float[] x)
            {
                await Task.Yield();
                return x;
            }

            public static void Fill([Shape("2 3")] out float[] x) => x = new float[6];

            [Einsum("b i, o i -> b o")]
            public static partial void Multiply(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int b, int i, int o);
        }

        public partial class Layers
        {
            [Shape("out in")] public float[] weight = [];
            [Shape("8 64")] public float[] Fixed { get; set; } = [];


        """;

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
    [InlineData("""void M([Shape("batch 64")] float[] x) { var h = Ops.Relu(x); Ops.Head(h); }""")]
    [InlineData("""void M([Shape("batch 32")] float[] x) { var h = Ops.Relu(x); Ops.Head(h); }""", "MG2081 h")]
    [InlineData("""void M([Shape("batch 32")] float[] x) { float[] h; h = x; x = new float[3]; Ops.Head(Ops.Relu(h)); }""", "MG2081 Ops.Relu(h)")]
    [InlineData("""void M([Shape("batch 32")] float[] x) { ReadOnlySpan<float> s = x.AsSpan(); float[] h = s.ToArray(); Ops.Head(h); }""", "MG2081 h")]
    [InlineData("""void M([Shape("batch 32")] float[] x) { Ops.Head(x: (float[])x); }""", "MG2081 (float[])x")]
    [InlineData("""void M([Shape("batch n m")] float[] x) { Ops.Head(x); }""", "MG2082 x")]
    [InlineData("""void M([Shape("batch n")] float[] x) { Ops.Head(x); }""", "MG2084 x")]
    [InlineData("""[return: Shape("batch 10")] float[] M([Shape("batch 64")] float[] x) => Ops.Head(x);""")]
    [InlineData("""[return: Shape("batch 11")] float[] M([Shape("batch 64")] float[] x) => Ops.Head(x);""", "MG2081 Ops.Head(x)")]
    [InlineData("""[return: Shape("batch 11")] float[] M([Shape("batch 64")] float[] x) { if (x.Length > 3) { return []; } return Ops.Head(x); }""", "MG2081 Ops.Head(x)")]
    [InlineData("""[return: Shape("n m")] float[] M([Shape("m n")] float[] x) => x;""", "MG2084 x")]
    [InlineData("""void M([Shape("b i")] float[] x, [Shape("o i")] float[] w) { Ops.Head(Ops.Dense(x, w)); }""", "MG2084 Ops.Dense(x, w)")]
    [InlineData("""void M([Shape("b i")] float[] x, [Shape("i o")] float[] w) { Ops.Dense(x, w); }""", "MG2084 w")]
    [InlineData("""void M([Shape("b 5")] float[] x, [Shape("o 6")] float[] w) { Ops.Dense(x, w); }""", "MG2083 w")]
    [InlineData("""void M([Shape("b 5")] float[] x, [Shape("o 6")] float[] w) { Ops.Dense(w: w, x: x); }""", "MG2083 w")]
    [InlineData("""void M([Shape("b 5")] float[] x, [Shape("o 6")] float[] w) { Ops.Relu(Ops.Head(Ops.Dense(x, w))); }""", "MG2083 w")]
    [InlineData("""void M([Shape("b in")] float[] x) { Ops.Dense(x, weight); }""")]
    [InlineData("""void M([Shape("b wide")] float[] x) { Ops.Dense(x, weight); }""", "MG2084 weight")]
    [InlineData("""void M([Shape("b wide")] float[] x, Layers other) { Ops.Dense(x, other.weight); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, Layers other) { Ops.Dense(x, other.Fixed); }""", "MG2083 other.Fixed")]
    [InlineData("""void M([Shape("9 64")] float[] x) { Fixed = x; }""", "MG2081 x")]
    [InlineData("""[Shape("4 4")] float[] Value => Fixed;""", "MG2081 Fixed")]
    [InlineData("""async Task M([Shape("b 3")] float[] x) { Ops.Head(await Ops.Load(x)); }""", "MG2081 await Ops.Load(x)")]
    [InlineData("""void M([Shape("b 3 4")] float[] x, [Shape("4")] float[] by) { Ops.Scale(x, by); }""")]
    [InlineData("""void M([Shape("b 3 4")] float[] x, [Shape("3")] float[] by) { Ops.Scale(x, by); }""", "MG2083 by")]
    [InlineData("""void M([Shape("4 5")] float[] x, [Shape("6 5")] float[] w, float[] y) { Ops.Multiply(x, w, y, 4, 5, 6); }""")]
    [InlineData("""void M([Shape("4 5")] float[] x, [Shape("6 5")] float[] w, float[] y) { Ops.Multiply(x, w, y, 4, 7, 6); }""", "MG2083 7")]
    [InlineData("""void M([Shape("b 5")] float[] x, [Shape("6 5")] float[] w, [Shape("b 7")] float[] y) { Ops.Multiply(x, w, y, x.Length, 5, 6); }""", "MG2083 y")]
    [InlineData("""void M([Shape("b 32")] float[] x, [Shape("b 64")] float[] y, bool c) { var z = c ? x : y; Ops.Head(z); }""", "MG3008 z")]
    [InlineData("""void M([Shape("b 64")] float[] x, bool c) { var z = c ? x : Ops.Relu(x); Ops.Head(z); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y, bool c) { var z = c ? x : y; Ops.Head(z); }""")]
    [InlineData("""void M([Shape("b 64")] float[] x) { var h = x; for (int i = 0; i < 3; i++) { Ops.Head(h); h = Ops.Relu(h); } }""")]
    [InlineData("""void M([Shape("b 64")] float[] x) { var h = x; for (int i = 0; i < 3; i++) { h = Ops.Head(h); } }""", "MG3008 h")]
    [InlineData("""void M([Shape("b 32")] float[] x) { var h = x; Action a = () => h = new float[64]; a(); Ops.Head(h); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x) { var h = x; Ops.Fill(out h); Ops.Head(h); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x) { try { Ops.Relu(x); } catch (Exception) { Ops.Head(x); } }""")]
    [InlineData("""void M([Shape("b (in)")] float[] x) { Ops.Head(x); }""", "MG2080 (")]
    [InlineData("""void M([Shape("... b ...")] float[] x) { Ops.Head(x); }""", "MG2080 ...")]
    [InlineData("""[Shape("a-b")] float[] P { get; } = [];""", "MG2080 -")]
    [InlineData("""[return: Shape("a 99999999999")] float[] P() => [];""", "MG2080 9")]
    public void Method_AnyFlow_IsReportedWhereAContractIsBroken(string member, params string[] squiggles) =>
        Assert.Equal(squiggles, Rules.Squiggles($"{Declarations}    {member}\n}}\n"));

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
        Assert.Equal(squiggles, Rules.Squiggles($"{Declarations}    private const string Batch = \"b\";\n    {member}\n}}\n"));

    [Fact]
    public void EinsumCall_ArgumentAgainstItsText_HasTextAndDeclarationAsOtherPlaces()
    {
        Diagnostic diagnostic = Assert.Single(Rules.Report(Declarations + """
                void M([Shape("batch 3 32")] Tensor<float> x) => Einsum.Of("batch in -> in", x);
            }
            """));

        Assert.Equal(["\"batch in -> in\"", "\"batch 3 32\""], diagnostic.AdditionalLocations.Select(Rules.TextAt));
        Assert.Equal(
            "'x' has 3 axes (parameter 'x' of 'M', 'batch 3 32'), but parameter 'x1' of 'Einsum.Of' is 'batch in', which has 2 axes: pass another value, or change one of the two",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
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
        Assert.Equal(squiggles, Rules.Squiggles($"{Declarations}    {member}\n}}\n{PatternMethods}"));

    [Fact]
    public void PatternMethod_FactorsAgainstAnAxis_SaysWhatTheyMake()
    {
        string[] messages = [.. Rules.Report($$"""
            {{Declarations}}
                void M([Shape("b 30 3")] float[] x, [Shape("b 13 8")] Tensor<float> t, float[] y, int b)
                {
                    Patterns.Planes(x, y, b, 8, 4, 3);
                    Patterns.Split(t);
                }
            }
            {{PatternMethods}}
            """).Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(
            [
                "Axis '(h w)' of 'Planes' is 30 by 'x' (parameter 'x' of 'M', 'b 30 3'), but 32 by '8', '4'; one axis has one size in a call: pass other values, or give the axes of 'Planes' two names",
                "Axis 2 of 't' is 13 (parameter 't' of 'M', 'b 13 8'), but parameter 'x' of 'Split' is 'b (c part) ...', with a multiple of 4 there: pass another value, or change one of the two",
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

    [Fact]
    public void Argument_AgainstAContract_HasBothDeclarationsAsOtherPlaces()
    {
        Diagnostic diagnostic = Assert.Single(Rules.Report(Declarations + """
                void M([Shape("batch 32")] float[] x) => Ops.Head(x);
            }
            """));

        Assert.Equal(["64", "32"], diagnostic.AdditionalLocations.Select(Rules.TextAt));
    }

    [Fact]
    public void Arguments_AgainstEachOther_HasTheOtherArgumentAsPlace()
    {
        Diagnostic diagnostic = Assert.Single(Rules.Report(Declarations + """
                void M([Shape("b 5")] float[] left, [Shape("o 6")] float[] right) => Ops.Dense(left, right);
            }
            """));

        Assert.Equal(["left", "6"], diagnostic.AdditionalLocations.Select(Rules.TextAt));
    }

    [Fact]
    public void ModelCalls_InputsSizesAndResults_AreFollowed()
    {
        const string Source = """
            using System;
            using Minigrad;

            [Model("batch time dim -> batch time classes"), Size("dim", 6), Size("classes", 4)]
            public sealed partial class Reader
            {
                [Linear("classes")] public partial Layer Head { get; }
            }

            public static class Use
            {
                public static void Take([Shape("batch classes")] ReadOnlySpan<float> x, [Shape("classes")] ReadOnlySpan<float> y) { }

                public static void Wrong(Reader net, Workspace work, [Shape("batch time 5")] float[] five, [Shape("8 3 6")] float[] six, [Shape("30 5")] float[] flat, [Shape("4")] float[] y)
                {
                    net.Predict(five, work, batch: 8, time: 3);
                    net.Predict(six, work, batch: 8, time: 7);
                    Take(net.Predict(six, work, 8, 3), y);
                    net.Predict(flat, work, batch: 30, time: 1);
                }

                public static void Right(Reader net, Workspace work, [Shape("batch time 6")] float[] six, [Shape("batch time 4")] float[] four, [Shape("batch 12")] float[] flat, int batch)
                {
                    ReadOnlySpan<float> y = net.Predict(six, work, batch, time: 3);
                    net.Predict(flat, work, batch, time: 2);
                }
            }
            """;

        HarnessResult result = GeneratorHarness.Shipped.Run(Source);

        Assert.Empty(result.CompilerDiagnostics);
        Assert.Equal(
            ["MG2081 five", "MG2083 7", "MG2082 net.Predict(six, work, 8, 3)"],
            result.AnalyzerDiagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => $"{diagnostic.Id} {Rules.TextAt(diagnostic.Location)}"));
    }

    [Fact]
    public void Contracts_OfAReferencedAssembly_Count()
    {
        HarnessResult library = GeneratorHarness.Shipped.Run(HarnessOptions.Default with { AssemblyName = "Library" }, """
            using System;
            using Minigrad;

            public static partial class Library
            {
                public static void Head([Shape("batch 64")] float[] x) { }

                [Einsum("b i, o i -> b o")]
                public static partial void Multiply(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y, int b, int i, int o);

                [Rearrange("(a b) -> a b", "b=4", Gradient = true)]
                public static partial void Cut(ReadOnlySpan<float> x, Span<float> y, int a);
            }
            """);

        HarnessResult result = Rules.Harness.Run(HarnessOptions.Default with { References = [library] }, """
            using Minigrad;

            public static class Use
            {
                public static void Run([Shape("batch 32")] float[] x, [Shape("8 64")] float[] w, float[] y)
                {
                    Library.Head(x);
                    Library.Multiply(x, w, y, 1, 32, 8);
                    Library.Cut(y, w, 16);
                    Library.CutGradient(w, w, y, 2);
                }
            }
            """);

        Assert.Equal(["MG2081 x", "MG2083 w", "MG2081 w", "MG2082 w"], result.AnalyzerDiagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => $"{diagnostic.Id} {Rules.TextAt(diagnostic.Location)}"));
    }
}
