using System.Globalization;
using System.Numerics.Tensors;
using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;
using static Minigrad.Integration.Tests.DenseValues;
using Tensor = Minigrad.TestKit.Oracle.Tensor;
using Tensors = System.Numerics.Tensors.Tensor;

namespace Minigrad.Integration.Tests;

/// <summary>Methods with patterns over tensors of double and spans of float, and their gradients, against the evaluator by definition and finite differences.</summary>
public sealed class PatternMethodTests(PatternMethodTests.Methods methods) : IClassFixture<PatternMethodTests.Methods>
{
    private static readonly Dictionary<string, int> None = [];

    // Those of einops' documentation that no random one is like, then random ones.
    private static readonly RandomPattern[] Patterns =
    [
        new("6 4 6 3", "Rearrange", "b (h h2) (w w2) c -> b h w (h2 w2 c)", "h2=2, w2=2", "", None),
        new("6 1 6 1", "Rearrange", "b 1 w () -> w b", "", "", None),
        new("6 4 6 3", "Rearrange", "b ... c -> (...) c b", "", "", None),
        new("6 4 6 3", "Reduce", "b (h 2) (w 2) c -> b h w c", "", "Max", None),
        new("6 4 6 3", "Reduce", "... -> ", "", "Min", None),
        new("6 4 6 3", "Reduce", "b ... c -> b c", "", "Product", None),
        new("6 4 6 3", "Reduce", "b ... -> () b", "", "Mean", None),
        new("6 4 6 3", "Repeat", "b ... -> copies b ... 2", "copies=2", "", None),
        .. Enumerable.Range(0, 40).Select(seed => RandomPattern.Make(new Random(seed))),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Patterns.Length)];

    private delegate Tensor<double> Run(Tensor<double> x);

    private delegate void RunGradient(ReadOnlyTensorSpan<double> x, ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx);

    private delegate void RunSpan(float[] x, float[] y, int[] sizes);

    private delegate void RunSpanGradient(float[] x, float[] dy, float[] dx, int[] sizes);

    private delegate Tensor<float> Sized(Tensor<float> x, int size);

    private delegate float Number(ReadOnlySpan<float> x, int a, int b);

    [Theory, MemberData(nameof(All))]
    public void Call_AnyPattern_IsWhatItMeansAndItsGradientTheSlopes(int index)
    {
        RandomPattern one = Patterns[index];
        Tensor x = Input(one, index);
        Tensor y = Evaluate(one, x);
        Tensor<double> actual = methods.Assembly.Method<Run>("Ops", $"Case{index}")(ToTensor(x));
        Assert.Equal(y.Shape.Length == 0 ? [1] : y.Shape, actual.Lengths.ToArray().Select(length => (int)length));
        AssertNear(one.Text, y.Values, Values(actual), 1e-12);

        Tensor dy = Tensor.From(y.Shape, i => ((i * 5) % 7) - 2.5);
        Tensor<double> dx = ToTensor(Tensor.From(x.Shape, _ => 99));
        methods.Assembly.Method<RunGradient>("Ops", $"Case{index}Gradient")(ToTensor(x), ToTensor(dy), dx);
        double[] slopes = Slopes(one, x, dy);
        AssertNear($"{one.Text} {one.Reduction}", slopes, Values(dx), 1e-7);
        if (one.Names.Count == 0 || one.Text.Contains("...", StringComparison.Ordinal))
        {
            return;
        }

        int[] sizes = [.. Parameters(one).Select(name => one.Names[name])];
        float[] result = [.. Enumerable.Repeat(7f, y.Values.Length)], gradient = [.. Enumerable.Repeat(7f, x.Values.Length)];
        methods.Assembly.Method<RunSpan>("Ops", $"Span{index}")(Floats(x), result, sizes);
        methods.Assembly.Method<RunSpanGradient>("Ops", $"Span{index}Gradient")(Floats(x), Floats(dy), gradient, sizes);
        AssertNear($"{one.Text} {one.Reduction}, spans", y.Values, result, 1e-4);
        AssertNear($"{one.Text} {one.Reduction}, spans", slopes, gradient, 1e-3);
    }

    [Fact]
    public void Call_SizeThatIsAParameter_IsChecked()
    {
        Tensor<float> x = Tensors.Create<float>([1, 2, 3, 4, 5, 6], [6]);
        Sized split = methods.Assembly.Method<Sized>("Ops", "Split"), copies = methods.Assembly.Method<Sized>("Ops", "Copies");
        Assert.Equal([3, 2], split(x, 2).Lengths.ToArray());
        Assert.Equal([1f, 3, 5, 2, 4, 6], Tensors.PermuteDimensions(split(x, 2), [1, 0]).ToDenseTensor());
        Assert.Equal([1f, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], copies(x, 2));
        Assert.Equal(0, copies(x, 0).FlattenedLength);
        Assert.Equal("Split: axis '(a b)' is 6 in 'x', but the factors beside 'a' make 4, which does not divide it.", Assert.Throws<MinigradException>(() => split(x, 4)).Message);
        Assert.Equal("Copies: the size 'n' is -1; a size is not negative.", Assert.Throws<MinigradException>(() => copies(x, -1)).Message);
    }

    [Fact]
    public void Call_TensorThatDoesNotFit_NamesAxisAndSizes()
    {
        Run pool = methods.Assembly.Method<Run>("Ops", "Pool"), fixedRows = methods.Assembly.Method<Run>("Ops", "FixedRows");
        Assert.Equal("Pool: axis '(h 2)' is 3 in 'x', but the factors beside 'h' make 2, which does not divide it.", Assert.Throws<MinigradException>(() => pool(ToTensor(Tensor.Zeros([3, 4])))).Message);
        Assert.Equal("FixedRows: axis '(h w)' is 5 in 'x', but its sizes make 6.", Assert.Throws<MinigradException>(() => fixedRows(ToTensor(Tensor.Zeros([5])))).Message);
        Assert.Equal("Pool: operand 'x' has 2 axes '(h 2) (w 2)' in the text, but the tensor has the lengths [4].", Assert.Throws<MinigradException>(() => pool(ToTensor(Tensor.Zeros([4])))).Message);
    }

    [Fact]
    public void Call_MaximumOfNothing_SaysSo()
    {
        Number largest = methods.Assembly.Method<Number>("Ops", "Largest");
        Assert.Equal(4f, largest([1, 4, 2, 3], 2, 2));
        Assert.Equal("Largest: nothing can be made of no values: the axes 'a b' that are reduced have 0.", Assert.Throws<MinigradException>(() => largest([], 0, 2)).Message);
    }

    [Fact]
    public void Call_IntoPartOfATensor_WritesThatPartAlone()
    {
        Tensor<double> x = Tensors.Create<double>([1, 2, 3, 4], [2, 2]), whole = Tensors.Create<double>([9, 9, 9, 9, 9, 9], [2, 3]);
        Into turn = methods.Assembly.Method<Into>("Ops", "Turn");
        turn(x, whole.AsTensorSpan().Slice([0..2, 1..3]));
        Assert.Equal([9d, 1, 3, 9, 2, 4], whole);
        Assert.Equal("Turn: axis 'a' is 3 in 'y', but its sizes make 2.", Assert.Throws<MinigradException>(() => turn(x, whole)).Message);
    }

    private delegate void Into(ReadOnlyTensorSpan<double> x, TensorSpan<double> y);

    private static Tensor Evaluate(RandomPattern one, Tensor x) => PatternOracle.Evaluate(one.Text, x, Given(one), one.Reduction.Length > 0 ? Enum.Parse<Reduction>(one.Reduction) : null);

    private static Dictionary<string, int> Given(RandomPattern one) => one.Sizes.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(size => size.Split('=')).ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture));

    // Different values everywhere, so that an extremum is one.
    private static Tensor Input(RandomPattern one, int seed)
    {
        int[] shape = [.. one.Input.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        int count = Tensor.Count(shape), next = 0;
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(order);
        return Tensor.From(shape, _ => (order[next++] - (count / 2.0) + 0.25) / Math.Max(4, count));
    }

    private static double[] Slopes(RandomPattern one, Tensor x, Tensor dy)
    {
        const double Step = 1e-4;
        double Sum(int element, double step) => Evaluate(one, new(x.Shape, [.. x.Values.Select((value, i) => value + (i == element ? step : 0))])).Values.Zip(dy.Values).Sum(pair => pair.First * pair.Second);
        return [.. Enumerable.Range(0, x.Values.Length).Select(element => (Sum(element, Step) - Sum(element, -Step)) / (2 * Step))];
    }

    private static string[] Parameters(RandomPattern one) => [.. one.Names.Keys.Except(Given(one).Keys)];

    private static string Source()
    {
        IEnumerable<string> methods = Patterns.Select((one, index) =>
        {
            string sizes = one.Sizes.Length > 0 ? $", \"{one.Sizes}\"" : "";
            string attribute = $"[{one.Kind}(\"{one.Text}\"{(one.Reduction.Length > 0 ? $", Reduction.{one.Reduction}" : "")}{sizes}, Gradient = true)]";
            string tensor = $"    {attribute} public static partial Tensor<double> Case{index}(Tensor<double> x);";
            if (one.Names.Count == 0 || one.Text.Contains("...", StringComparison.Ordinal))
            {
                return tensor;
            }

            string[] names = Parameters(one);
            string parameters = string.Concat(names.Select(name => $", int @{name}")), arguments = string.Concat(names.Select((_, i) => $", n[{i}]"));
            return $"""
                {tensor}
                    {attribute} public static partial void Case{index}(ReadOnlySpan<float> x, Span<float> y{parameters});
                    public static void Span{index}(float[] x, float[] y, int[] n) => Case{index}(x, y{arguments});
                    public static void Span{index}Gradient(float[] x, float[] dy, float[] dx, int[] n) => Case{index}Gradient(x, dy, dx{arguments});
                """;
        });
        return $$"""
            using System;
            using System.Numerics.Tensors;
            using Minigrad;
            public static partial class Ops
            {
            {{string.Join("\n", methods)}}
                [Rearrange("(a b) -> a b")] public static partial Tensor<float> Split(Tensor<float> x, int b);
                [Repeat("a -> n a")] public static partial Tensor<float> Copies(Tensor<float> x, int n);
                [Reduce("(h 2) (w 2) -> h w", Reduction.Max)] public static partial Tensor<double> Pool(Tensor<double> x);
                [Rearrange("(h w) -> h w", "h=2, w=3")] public static partial Tensor<double> FixedRows(Tensor<double> x);
                [Reduce("a b ->", Reduction.Max)] public static partial float Largest(ReadOnlySpan<float> x, int a, int b);
                [Rearrange("a b -> b a")] public static partial void Turn(ReadOnlyTensorSpan<double> x, TensorSpan<double> y);
                [Rearrange("i0 i1 i2 -> i2 (i1 i0)", Gradient = true)] public static partial void Indices(ReadOnlySpan<float> x, Span<float> i_, int i0, int i1, int i2);
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
