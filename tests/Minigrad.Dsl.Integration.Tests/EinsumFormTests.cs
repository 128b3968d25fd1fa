using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;
using static Minigrad.Integration.Tests.DenseValues;
using DenseTensor = System.Numerics.Tensors.Tensor;

namespace Minigrad.Integration.Tests;

/// <summary>Einsum methods over tensors and spans of float and double, and their gradients, against the brute-force evaluator and finite differences.</summary>
public sealed class EinsumFormTests(EinsumFormTests.Methods methods) : IClassFixture<EinsumFormTests.Methods>
{
    // Every twelfth row, and all with an ellipsis: products of every number of operands.
    private static readonly string[] Rows = [.. EinsumTexts.All.Where((row, i) => row.Contains("...") || i % 12 == 0 || row.Count(letter => letter == ',') > 5)];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Rows.Length)];

    private delegate System.Numerics.Tensors.Tensor<double> Run(System.Numerics.Tensors.Tensor<double>[] x);

    private delegate void RunGradient(System.Numerics.Tensors.Tensor<double>[] x, System.Numerics.Tensors.Tensor<double> dy, System.Numerics.Tensors.Tensor<double>[] dx);

    private delegate float Number(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int i);

    private delegate void Indices(ReadOnlySpan<double> x, Span<double> y, int a, int b, int c);

    private delegate void Chain(ReadOnlySpan<float> x, ReadOnlySpan<float> v, ReadOnlySpan<float> w, Span<float> y, int a, int b, int c, int d);

    private delegate void ChainGradient(
        ReadOnlySpan<float> x, ReadOnlySpan<float> v, ReadOnlySpan<float> w, ReadOnlySpan<float> dy, Span<float> dx, Span<float> dv, Span<float> dw, int a, int b, int c, int d);

    [Theory, MemberData(nameof(Cases))]
    public void Call_TensorsOfDouble_AreWhatTheTextMeans(int index)
    {
        EinsumCase one = EinsumCase.Of(Rows[index], index);
        Tensor expected = EinsumReference.Evaluate(one.Text, one.Operands);
        System.Numerics.Tensors.Tensor<double> actual = methods.Assembly.Method<Run>("Ops", $"Run{index}")([.. one.Operands.Select(ToTensor)]);
        Assert.Equal(expected.Shape.Length == 0 ? [1] : expected.Shape, actual.Lengths.ToArray().Select(length => (int)length));
        AssertNear(one.Text, expected.Values, Values(actual), 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Gradient_TensorsOfDouble_AreTheSlopes(int index)
    {
        EinsumCase one = EinsumCase.Of(Rows[index], index);
        Tensor y = EinsumReference.Evaluate(one.Text, one.Operands);
        Random random = new(index);
        Tensor dy = Tensor.From(y.Shape, _ => random.Next(-8, 9) / 8.0);
        System.Numerics.Tensors.Tensor<double>[] gradients = [.. one.Operands.Select(operand => ToTensor(Tensor.From(operand.Shape, _ => 99)))];
        methods.Assembly.Method<RunGradient>("Ops", $"RunGradient{index}")([.. one.Operands.Select(ToTensor)], ToTensor(dy), gradients);
        for (int i = 0; i < one.Operands.Length; i++)
        {
            AssertNear($"{one.Text}, operand {i}", one.Slopes(dy, i), Values(gradients[i]), 1e-8);
        }
    }

    [Fact]
    public void Call_StridedTensors_AreRead()
    {
        Tensor x = Tensor.From([3, 2], index => (index / 2) + (10 * (index % 2)));
        Run run = methods.Assembly.Method<Run>("Ops", "Turned");
        Assert.Equal([0, 1, 2, 10, 11, 12], Values(run([ToTensor(x)])));
        System.Numerics.Tensors.Tensor<double> strided = DenseTensor.PermuteDimensions(ToTensor(x), [1, 0]);
        Assert.Equal([0, 10, 1, 11, 2, 12], Values(run([strided])));
    }

    [Fact]
    public void Call_TensorsThatDisagree_NameAxisAndBothOperands()
    {
        Run run = methods.Assembly.Method<Run>("Ops", "Product");
        MinigradException error = Assert.Throws<MinigradException>(() => run([ToTensor(Tensor.Zeros([2, 3])), ToTensor(Tensor.Zeros([4, 5]))]));
        Assert.Equal("Multiply: axis 'b' is 3 in operand 'a' but 4 in operand 'b'; one axis has one size.", error.Message);
        error = Assert.Throws<MinigradException>(() => run([ToTensor(Tensor.Zeros([2, 3, 1])), ToTensor(Tensor.Zeros([3, 5]))]));
        Assert.Equal("Multiply: operand 'a' has 2 axes 'a b' in the text, but the tensor has the lengths [2, 3, 1].", error.Message);
    }

    [Fact]
    public void Call_SizeOfZero_GivesEmptySums()
    {
        Run run = methods.Assembly.Method<Run>("Ops", "Product");
        Assert.Equal([0, 0, 0, 0, 0, 0], Values(run([ToTensor(Tensor.Zeros([2, 0])), ToTensor(Tensor.Zeros([0, 3]))])));
        Assert.Equal(0, run([ToTensor(Tensor.Zeros([0, 3])), ToTensor(Tensor.Zeros([3, 2]))]).FlattenedLength);
    }

    [Fact]
    public void Call_NumberOfSpans_IsReturned()
    {
        Number dot = methods.Assembly.Method<Number>("Ops", "Dot");
        Assert.Equal(32f, dot([1, 2, 3], [4, 5, 6], 3));
        Assert.Equal(0f, dot([], [], 0));
    }

    [Fact]
    public void Call_ParametersNamedAsLoopsAre_IsWhatTheTextMeans()
    {
        Tensor x = Random([2, 3, 4], 5);
        double[] y = new double[24];
        methods.Assembly.Method<Indices>("Ops", "Indices")([.. x.Values], y, 2, 3, 4);
        AssertNear("indices", EinsumReference.Evaluate("abc->cba", x).Values, y, 0);
        AssertNear("last", EinsumReference.Evaluate("abc->bca", x).Values, Values(methods.Assembly.Method<Run>("Ops", "Lasts")([ToTensor(x)])), 0);
    }

    [Theory]
    [InlineData(3, 4, 5, 6)]
    [InlineData(1, 17, 1, 9)]
    [InlineData(0, 4, 5, 6)]
    [InlineData(3, 0, 5, 6)]
    public void Call_ChainOfSpans_IsWhatTheTextMeans(int a, int b, int c, int d)
    {
        Tensor[] x = [Random([a, b], 1), Random([b, c], 2), Random([c, d], 3)];
        float[] y = [.. Enumerable.Repeat(7f, a * d)];
        methods.Assembly.Method<Chain>("Ops", "Chain")(Floats(x[0]), Floats(x[1]), Floats(x[2]), y, a, b, c, d);
        AssertNear("chain", EinsumReference.Evaluate("ab,bc,cd->ad", x).Values, y, 1e-4);
        float[][] gradients = [new float[a * b], [], new float[c * d]];
        Tensor dy = Random([a, d], 4);
        methods.Assembly.Method<ChainGradient>("Ops", "ChainGradient")(Floats(x[0]), Floats(x[1]), Floats(x[2]), Floats(dy), gradients[0], gradients[1], gradients[2], a, b, c, d);
        AssertNear("dx", EinsumReference.Evaluate("ad,bc,cd->ab", dy, x[1], x[2]).Values, gradients[0], 1e-4);
        AssertNear("dw", EinsumReference.Evaluate("ad,ab,bc->cd", dy, x[0], x[1]).Values, gradients[2], 1e-4);
    }

    private static Tensor Random(int[] shape, int seed)
    {
        Random random = new(seed);
        return Tensor.From(shape, _ => (float)((random.NextDouble() * 2) - 1));
    }

    private static string Source()
    {
        IEnumerable<string> methods = Rows.Select((row, index) =>
        {
            int operands = row.Split('|')[0].Split("->")[0].Split(',').Length;
            string Join(Func<int, string> part) => string.Join(", ", Enumerable.Range(0, operands).Select(part));
            return $"""
                    [Einsum("{row.Split('|')[0]}", Gradient = true)] public static partial Tensor<double> Case{index}({Join(i => $"Tensor<double> x{i}")});
                    public static Tensor<double> Run{index}(Tensor<double>[] x) => Case{index}({Join(i => $"x[{i}]")});
                    public static void RunGradient{index}(Tensor<double>[] x, Tensor<double> dy, Tensor<double>[] dx) => Case{index}Gradient({Join(i => $"x[{i}]")}, dy, {Join(i => $"dx[{i}]")});
                """;
        });
        return $$"""
            using System;
            using System.Numerics.Tensors;
            using Minigrad;
            public static partial class Ops
            {
            {{string.Join("\n", methods)}}
                [Einsum("a b -> b a")] public static partial Tensor<double> Turn(ReadOnlyTensorSpan<double> x);
                [Einsum("a b -> b a")] public static partial void Turn(ReadOnlyTensorSpan<float> x, TensorSpan<float> y);
                public static Tensor<double> Turned(Tensor<double>[] x) => Turn(x[0]);
                [Einsum("a b, b c -> a c")] public static partial Tensor<double> Multiply(Tensor<double> a, Tensor<double> b);
                public static Tensor<double> Product(Tensor<double>[] x) => Multiply(x[0], x[1]);
                [Einsum("i, i ->", Gradient = true)] public static partial float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int i);
                [Einsum("a b, b c, c d -> a d", Assume = "a=8, b=8, c=8, d=8", Gradient = true)]
                public static partial void Chain(ReadOnlySpan<float> x, ReadOnlySpan<float> v, ReadOnlySpan<float> w, Span<float> y, int a, int b, int c, int d);
                [Einsum("i0 i1 i2 -> i2 i1 i0", Gradient = true)] public static partial void Indices(ReadOnlySpan<double> i_0, Span<double> i3, int i0, int i1, int i2);
                [Einsum("i0 ... -> ... i0")] public static partial Tensor<double> Last(Tensor<double> ellipsis);
                public static Tensor<double> Lasts(Tensor<double>[] x) => Last(x[0]);
                [Einsum("input i -> i input")] public static partial void Names(ReadOnlySpan<double> x, Span<double> y, int input, int i);
            }
            """;
    }

    /// <summary>All methods, compiled once.</summary>
    public sealed class Methods : IDisposable
    {
        public LoadedAssembly Assembly { get; } = GeneratorHarness.Shipped.Run(Source()).Load();

        public void Dispose() => Assembly.Dispose();
    }
}
