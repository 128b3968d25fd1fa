using Microsoft.CodeAnalysis;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests;

/// <summary>Contracts of ordinary methods: what is followed, what is reported, and what stays silent.</summary>
public class ContractAnalyzerTests
{
    internal const string Declarations = """
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
    [InlineData("""void M([Shape("b 32")] float[] x) { var h = x; try { Ops.Relu(x); } catch (Exception) { Ops.Head(h); Ops.Head(x); } }""", "MG2081 x")]
    [InlineData("""void M([Shape("b 32")] float[] x) { try { x = Ops.Relu(x); } catch (Exception) { Ops.Head(x); } }""")]
    [InlineData("""void M([Shape("b (in)")] float[] x) { Ops.Head(x); }""", "MG2080 (")]
    [InlineData("""void M([Shape("... b ...")] float[] x) { Ops.Head(x); }""", "MG2080 ...")]
    [InlineData("""[Shape("a-b")] float[] P { get; } = [];""", "MG2080 -")]
    [InlineData("""[return: Shape("a 99999999999")] float[] P() => [];""", "MG2080 9")]
    public void Method_AnyFlow_IsReportedWhereAContractIsBroken(string member, params string[] squiggles) =>
        Assert.Equal(squiggles, Rules.Squiggles($"{Declarations}    {member}\n}}\n"));

    [Theory]
    [InlineData("""void M([Shape("b 32")] float[] x, bool c) { var z = x; z = c ? x : Ops.Relu(x); Ops.Head(z); }""", "MG2081 z")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y, bool c) { var z = x; z = c ? y : y; Ops.Head(z); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, int c) { var z = c switch { 0 => x, 1 => Ops.Relu(x), _ => throw new Exception() }; Ops.Head(z); }""", "MG2081 z")]
    [InlineData("""void M([Shape("b 32")] float[] x, [Shape("b 16")] float[] y, int c) { Ops.Head(c switch { 0 => x, _ => y }); }""", "MG3008 c switch { 0 => x, _ => y }")]
    [InlineData("""void M([Shape("b 32")] float[] x, [Shape("b 32")] float[] y) { Ops.Head(x ?? y); }""", "MG2081 x ?? y")]
    [InlineData("""void M([Shape("b 32")] float[] x, [Shape("c 64")] float[] y) { var (z, w) = (x, y); Ops.Head(z); Ops.Head(w); }""", "MG2081 z")]
    [InlineData("""void M([Shape("b 32")] float[] x, [Shape("c 64")] float[] y) { var z = x; var w = y; (z, w) = (w, z); Ops.Head(z); Ops.Head(w); }""", "MG2081 w")]
    [InlineData("""void M([Shape("b 32")] float[] x, [Shape("c 64")] float[] y, bool c) { var z = x; var w = y; (z, w) = (c ? w : y, z); Ops.Head(z); Ops.Head(w); }""", "MG2081 w")]
    [InlineData("""void M([Shape("b 32")] float[] x, (float[], (float[], int)) p) { var z = x; var w = x; (z, (w, _)) = p; Ops.Head(z); Ops.Head(w); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { var z = x; (z, (var w, _)) = (y, (x, 1)); Ops.Head(z); }""")]
    [InlineData("""void M([Shape("b 32")] object x) { if (x is float[] z) { Ops.Head(z); } }""", "MG2081 z")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { if (x is { Length: 3 } z) { Ops.Head(z); } while (y is [1, ..] z) { Ops.Head(z); z = x; } }""", "MG2081 z")]
    [InlineData("""void M([Shape("b 32")] float[] x, int c) { Ops.Head(c switch { 0 when x is { Length: var n } && n > 3 => x, _ => Ops.Relu(x) }); }""", "MG2081 c switch { 0 when x is { Length: var n } && n > 3 => x, _ => Ops.Relu(x) }")]
    [InlineData("""void M([Shape("b 32")] float[] x) { using var s = new System.IO.MemoryStream(); var h = x; Ops.Head(h); }""", "MG2081 h")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { var h = x; ref var r = ref h; r = y; Ops.Head(h); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, bool c) { Ops.Fill(out x); var h = Ops.Relu(x); h = c ? x : h; Action a = () => Ops.Fill(out h); a(); Ops.Head(h); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x) { Action a = () => Ops.Head(x); a(); }""", "MG2081 x")]
    [InlineData("""void M([Shape("b 32")] float[] x) { var h = Ops.Relu(x); Func<float[]> a = () => { var g = h; return Ops.Head(g); }; a(); }""", "MG2081 g")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { var h = Ops.Relu(x); h = y; Func<float[]> a = () => Ops.Head(h); a(); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { Func<float[]> a = () => Ops.Head(x); x = y; a(); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x) { Func<Func<float[]>> a = () => () => Ops.Head(x); a()(); }""", "MG2081 x")]
    [InlineData("""void M() { var a = ([Shape("b 32")] float[] x) => { Ops.Head(x); }; a([]); }""", "MG2081 x")]
    [InlineData("""void M() { var a = [return: Shape("b 11")] ([Shape("b 64")] float[] x) => Ops.Head(x); a([]); }""", "MG2081 Ops.Head(x)")]
    [InlineData("""void M([Shape("b 32")] float[] x) { Local(x); void Local([Shape("c 64")] float[] z) { } }""", "MG2081 x")]
    [InlineData("""void M([Shape("b 64")] float[] x) { Local(x); static void Local([Shape("c 32")] float[] z) { Ops.Head(z); } }""", "MG2081 x", "MG2081 z")]
    [InlineData("""[return: Shape("b 11")] float[] M([Shape("b 64")] float[] x) { return Local(x); [return: Shape("c 10")] float[] Local([Shape("c d")] float[] z) => Ops.Head(x); }""", "MG2081 Local(x)", "MG2084 Ops.Head(x)")]
    [InlineData("""void M([Shape("b n")] float[] x) { Local(x); void Local([Shape("b n")] float[] z) { Ops.Dense(z, x); } }""")]
    [InlineData("""void M([Shape("b n")] float[] x) { Local(x); void Local([Shape("b m")] float[] z) { Ops.Dense(z, x); } }""", "MG2084 x")]
    [InlineData("""void M([Shape("b 32")] float[] x) { var h = x; Local(); Ops.Head(h); void Local() { h = []; } }""")]
    [InlineData("""void M() { void Local([Shape("b (c)")] float[] x) { } Action<float[]> a = ([Shape("a-b")] float[] x) => { }; Local([]); }""", "MG2080 (", "MG2080 -")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { var h = x; try { Ops.Relu(x); } finally { h = y; } Ops.Head(h); }""")]
    [InlineData("""void M([Shape("b 32")] float[] x, float[] y) { var h = x; try { Ops.Relu(x); } finally { Ops.Relu(y); } Ops.Head(h); }""", "MG2081 h")]
    [InlineData("""float[] M([Shape("b 32")] float[] x, float[] y) { var h = x; try { return h; } finally { Ops.Head(h); h = y; Ops.Head(h); } }""")]
    public void Function_OfAnyForm_IsFollowed(string member, params string[] squiggles) =>
        Assert.Equal(squiggles, Rules.Squiggles($"{Declarations}    {member}\n}}\n"));

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
