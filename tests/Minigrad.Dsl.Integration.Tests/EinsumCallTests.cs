using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;
using static Minigrad.Integration.Tests.DenseValues;
using DenseTensor = System.Numerics.Tensors.Tensor;

namespace Minigrad.Integration.Tests;

/// <summary>Calls of Einsum in ordinary code against the brute-force evaluator and finite differences.</summary>
public sealed class EinsumCallTests(EinsumCallTests.Calls calls) : IClassFixture<EinsumCallTests.Calls>
{
    private static readonly string[] Rows = [.. EinsumTexts.All.Where((row, i) => i % 13 == 5 || row.Count(letter => letter == ',') > 6)];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Rows.Length)];

    private delegate System.Numerics.Tensors.Tensor<double> Run(System.Numerics.Tensors.Tensor<double>[] x);

    private delegate void RunInto(System.Numerics.Tensors.Tensor<double>[] x, System.Numerics.Tensors.Tensor<double> y);

    private delegate void RunGradient(System.Numerics.Tensors.Tensor<double>[] x, System.Numerics.Tensors.Tensor<double> dy, System.Numerics.Tensors.Tensor<double>[] dx);

    private delegate long Allocate(int times);

    private delegate System.Numerics.Tensors.Tensor<float> Several(System.Numerics.Tensors.Tensor<float> x, System.Numerics.Tensors.Tensor<float> w);

    [Theory, MemberData(nameof(Cases))]
    public void Of_AnyText_IsWhatItMeansAsIsInto(int index)
    {
        EinsumCase one = EinsumCase.Of(Rows[index], index);
        Tensor expected = EinsumReference.Evaluate(one.Text, one.Operands);
        System.Numerics.Tensors.Tensor<double>[] x = [.. one.Operands.Select(ToTensor)];
        System.Numerics.Tensors.Tensor<double> actual = calls.Assembly.Method<Run>("Calls", $"Of{index}")(x);
        AssertNear(one.Text, expected.Values, Values(actual), 1e-12);

        System.Numerics.Tensors.Tensor<double> destination = ToTensor(Tensor.From(expected.Shape, _ => 99));
        calls.Assembly.Method<RunInto>("Calls", $"Into{index}")(x, destination);
        Assert.Equal(Values(actual), Values(destination));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Gradient_AnyText_AreTheSlopes(int index)
    {
        EinsumCase one = EinsumCase.Of(Rows[index], index);
        Random random = new(index);
        Tensor dy = Tensor.From(EinsumReference.Evaluate(one.Text, one.Operands).Shape, _ => random.Next(-8, 9) / 8.0);
        System.Numerics.Tensors.Tensor<double>[] gradients = [.. one.Operands.Select(operand => ToTensor(Tensor.From(operand.Shape, _ => 99)))];
        calls.Assembly.Method<RunGradient>("Calls", $"Gradient{index}")([.. one.Operands.Select(ToTensor)], ToTensor(dy), gradients);
        for (int i = 0; i < one.Operands.Length; i++)
        {
            AssertNear($"{one.Text}, operand {i}", one.Slopes(dy, i), Values(gradients[i]), 1e-8);
        }
    }

    [Theory]
    [InlineData("InALambda")]
    [InlineData("InALocalFunction")]
    [InlineData("InAGenericMethod")]
    [InlineData("InAGenericClass")]
    [InlineData("OfAUsingStatic")]
    [InlineData("ByNames")]
    [InlineData("Interpolated")]
    [InlineData("OfSpans")]
    public void Of_AnyWayToWriteACall_IsCompiled(string way)
    {
        System.Numerics.Tensors.Tensor<float> x = DenseTensor.Create<float>([1, 2, 3, 4], [2, 2]), w = DenseTensor.Create<float>([1, 10, 100, 1000], [2, 2]);
        System.Numerics.Tensors.Tensor<float> y = calls.Assembly.Method<Several>("Calls", way)(x, w);
        Assert.Equal([21f, 2100, 43, 4300], y);
    }

    [Fact]
    public void Into_DenseTensors_AllocatesNothing() => Assert.Equal(0, calls.Assembly.Method<Allocate>("Calls", "Allocated")(200));

    [Fact]
    public void Call_WithAssumedSizes_HasTheirOrderAndTheSameResults()
    {
        string[] plans = [.. calls.Text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("// a b, b c, c d -> a d", StringComparison.Ordinal))];
        const string FromLeft = "t1 = x1 · x2 (a b, b c -> a c); result = t1 · x3 (a c, c d -> a d); largest intermediate result a*c elements.";
        const string FromRight = "t1 = x2 · x3 (b c, c d -> b d); result = x1 · t1 (a b, b d -> a d); largest intermediate result b*d elements.";
        Assert.Equal([FromLeft, FromRight, FromLeft, FromRight, FromLeft, FromRight], plans.Select(plan => plan[(plan.IndexOf("Order: ", StringComparison.Ordinal) + 7)..(plan.IndexOf("elements.", StringComparison.Ordinal) + 9)]));

        Random random = new(4);
        System.Numerics.Tensors.Tensor<double>[] x = [.. new[] { (2, 3), (3, 4), (4, 5) }.Select(shape => ToTensor(Tensor.From([shape.Item1, shape.Item2], _ => random.Next(-8, 9))))];
        System.Numerics.Tensors.Tensor<double> y = calls.Assembly.Method<Run>("Calls", "Chain")(x);
        Assert.Equal(Values(y), Values(calls.Assembly.Method<Run>("Calls", "ChainAssumed")(x)));
        System.Numerics.Tensors.Tensor<double> destination = ToTensor(Tensor.Zeros([2, 5]));
        calls.Assembly.Method<RunInto>("Calls", "IntoAssumed")(x, destination);
        Assert.Equal(Values(y), Values(destination));

        System.Numerics.Tensors.Tensor<double>[] Gradients(string method)
        {
            System.Numerics.Tensors.Tensor<double>[] gradients = [.. x.Select(operand => ToTensor(Tensor.Zeros([(int)operand.Lengths[0], (int)operand.Lengths[1]])))];
            calls.Assembly.Method<RunGradient>("Calls", method)(x, y, gradients);
            return gradients;
        }

        Assert.Equal(Gradients("GradientPlain").Select(Values), Gradients("GradientAssumed").Select(Values));
    }

    [Fact]
    public void Of_TensorsThatDisagree_NamesTextAxisSizesAndOperands()
    {
        Run run = calls.Assembly.Method<Run>("Calls", "Product");
        MinigradException error = Assert.Throws<MinigradException>(() => run([ToTensor(Tensor.Zeros([2, 3])), ToTensor(Tensor.Zeros([4, 5]))]));
        Assert.Equal("Einsum.Of(\"a b, b c -> a c\"): axis 'b' is 3 in operand 'x1' but 4 in operand 'x2'; one axis has one size.", error.Message);
        error = Assert.Throws<MinigradException>(() => run([ToTensor(Tensor.Zeros([2])), ToTensor(Tensor.Zeros([3, 5]))]));
        Assert.Equal("Einsum.Of(\"a b, b c -> a c\"): operand 'x1' has 2 axes 'a b' in the text, but the tensor has the lengths [2].", error.Message);
    }

    [Fact]
    public void Of_CallThatNoGeneratorSaw_SaysWhy()
    {
        System.Reflection.MethodInfo method = typeof(Einsum).GetMethods().Single(candidate => candidate.ToString()!.StartsWith("System.Numerics.Tensors.Tensor`1[System.Single] Of", StringComparison.Ordinal) && candidate.GetParameters().Length == 3);
        MinigradException error = Assert.Throws<MinigradException>(() => method.CreateDelegate<ByDelegate>()("a -> a", DenseTensor.Create<float>([1], [1]), null));
        Assert.Contains("\"a -> a\" was not compiled", error.Message, StringComparison.Ordinal);
        Assert.Contains("InterceptorsNamespaces", error.Message, StringComparison.Ordinal);
    }

    private delegate System.Numerics.Tensors.Tensor<float> ByDelegate(string text, System.Numerics.Tensors.ReadOnlyTensorSpan<float> x, string? assume);

    private static string Source()
    {
        IEnumerable<string> methods = Rows.Select((row, index) =>
        {
            string text = row.Split('|')[0];
            string Join(Func<int, string> part) => string.Join(", ", Enumerable.Range(0, text.Split("->")[0].Split(',').Length).Select(part));
            return $"""
                    public static Tensor<double> Of{index}(Tensor<double>[] x) => Einsum.Of("{text}", {Join(i => $"x[{i}]")});
                    public static void Into{index}(Tensor<double>[] x, Tensor<double> y) => Einsum.Into("{text}", {Join(i => $"x[{i}]")}, y);
                    public static void Gradient{index}(Tensor<double>[] x, Tensor<double> dy, Tensor<double>[] dx) => Einsum.Gradient("{text}", {Join(i => $"x[{i}]")}, dy, {Join(i => $"dx[{i}]")});
                """;
        });
        return $$"""
            using System;
            using System.Numerics.Tensors;
            using Minigrad;
            using static Minigrad.Einsum;
            public static class Calls
            {
            {{string.Join("\n", methods)}}
                private const string Batch = "b";
                public static Tensor<double> Product(Tensor<double>[] x) => Einsum.Of("a b, b c -> a c", x[0], x[1]);
                public static Tensor<double> Chain(Tensor<double>[] x) => Einsum.Of("a b, b c, c d -> a d", x[0], x[1], x[2]);
                public static Tensor<double> ChainAssumed(Tensor<double>[] x) => Einsum.Of("a b, b c, c d -> a d", x[0], x[1], x[2], assume: Assumed);
                public static void IntoPlain(Tensor<double>[] x, Tensor<double> y) => Einsum.Into("a b, b c, c d -> a d", x[0], x[1], x[2], y);
                public static void IntoAssumed(Tensor<double>[] x, Tensor<double> y) => Einsum.Into("a b, b c, c d -> a d", x[0], x[1], x[2], y, "d=1");
                public static void GradientPlain(Tensor<double>[] x, Tensor<double> dy, Tensor<double>[] dx) => Einsum.Gradient("a b, b c, c d -> a d", x[0], x[1], x[2], dy, dx[0], dx[1], dx[2]);
                public static void GradientAssumed(Tensor<double>[] x, Tensor<double> dy, Tensor<double>[] dx) => Einsum.Gradient("a b, b c, c d -> a d", x[0], x[1], x[2], dy, dx[0], dx[1], dx[2], assume: "d=1");
                private const string Assumed = "d=1";
                public static Tensor<float> InALambda(Tensor<float> x, Tensor<float> w) => ((Func<Tensor<float>>)(() => Einsum.Of("b i, o i -> b o", x, w)))();
                public static Tensor<float> InALocalFunction(Tensor<float> x, Tensor<float> w)
                {
                    Tensor<float> Run() => Einsum.Of("b i, o i -> b o", x, w);
                    return Run();
                }
                public static Tensor<float> InAGenericMethod(Tensor<float> x, Tensor<float> w) => Generic<string>(x, w);
                private static Tensor<float> Generic<T>(Tensor<float> x, Tensor<float> w) => Einsum.Of("b i, o i -> b o", x, w);
                public static Tensor<float> InAGenericClass(Tensor<float> x, Tensor<float> w) => Generics<string>.Run(x, w);
                public static Tensor<float> OfAUsingStatic(Tensor<float> x, Tensor<float> w) => Of("b i, o i -> b o", x, w);
                public static Tensor<float> ByNames(Tensor<float> x, Tensor<float> w) => Einsum.Of(x2: w, x1: x, text: @"b i, o i -> b o");
                public static Tensor<float> Interpolated(Tensor<float> x, Tensor<float> w) => Einsum.Of($"{Batch} i, o i -> {Batch} o", x, w);
                public static Tensor<float> OfSpans(Tensor<float> x, Tensor<float> w) => Minigrad.Einsum.Of("bi,oi->bo", x.AsReadOnlyTensorSpan(), w.AsTensorSpan());
                public static long Allocated(int times)
                {
                    Tensor<float> x = Tensor.CreateFromShape<float>([3, 4, 5]), w = Tensor.CreateFromShape<float>([6, 5]), y = Tensor.CreateFromShape<float>([3, 4, 6]);
                    Tensor<float> dx = Tensor.CreateFromShape<float>([3, 4, 5]), dw = Tensor.CreateFromShape<float>([6, 5]);
                    Tensor<double> v = Tensor.CreateFromShape<double>([3, 4]), u = Tensor.CreateFromShape<double>([3, 4]);
                    long before = 0;
                    for (int i = 0; i < 2 * times; i++)
                    {
                        before = i == times ? GC.GetAllocatedBytesForCurrentThread() : before;
                        Einsum.Into("a b i, o i -> a b o", x, w, y);
                        Einsum.Into("... i, o i -> ... o", x, w, y);
                        Einsum.Into("a b i, o i, o i -> a b o", x, w, w, y);
                        Einsum.Into("b t, b t -> b t", v, v, u);
                        Einsum.Gradient("... i, o i -> ... o", x, w, y, dx, dw);
                    }
                    return GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
            public static class Generics<T>
            {
                public static Tensor<float> Run(Tensor<float> x, Tensor<float> w) => Einsum.Of("b i, o i -> b o", x, w);
            }
            """;
    }

    /// <summary>All calls, compiled once.</summary>
    public sealed class Calls : IDisposable
    {
        public Calls()
        {
            HarnessResult result = GeneratorHarness.Shipped.Run(Source());
            Text = result.Generated["Minigrad.Einsum.g.cs"];
            Assembly = result.Load();
        }

        public LoadedAssembly Assembly { get; }

        /// <summary>What the generator wrote for them.</summary>
        public string Text { get; }

        public void Dispose() => Assembly.Dispose();
    }
}
