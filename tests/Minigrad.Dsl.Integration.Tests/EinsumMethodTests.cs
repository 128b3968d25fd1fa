using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;
using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Generated einsum methods against the interpreter's plain loops.</summary>
public sealed class EinsumMethodTests(EinsumMethodTests.Methods methods) : IClassFixture<EinsumMethodTests.Methods>
{
    private static readonly string[] Texts =
    [
        "i j, j k -> i k", "i j, k j -> i k", "j i, j k -> i k", "j i, k j -> i k", "ij,jk->ik", "i j, j -> i", "j, j i -> i", "i, i -> ", "i, j -> i j", "i, j -> j i",
        "b i j, b j k -> b i k", "b h i k, b h j k -> b h i j", "b i j, j k -> b i k", "b i j, i j k -> b k", "i j, i j -> i j", "i j, i j -> i", "i j, i j -> ", "i i, i -> i",
        "i i, i j -> j", "i j, j i -> ", "i j k, k -> i j", "i j, k -> k j i", "i 1, 1 j -> i j", "i j, k l -> ", "i -> i", "i j -> j i", "i j -> j", "i j -> i", "i j -> ", "i i -> i", "i i -> ",
        "i j k -> k i", "i j -> i 1 j", "a b c d -> c a d b",
    ];

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, Texts.Length)];

    [Theory, MemberData(nameof(Cases))]
    public void Call_AnyText_IsTheInterpretersResult(int index)
    {
        EinsumText text = EinsumParser.Parse(Texts[index], default, new ErrorSink())!;
        string[] axes = Axes(text);
        Compiler.Ir.Ops.ContractOp op = EinsumNumbering.Contraction(text, name => Size.Of(2 + Array.IndexOf(axes, name)));
        Tensor[] operands = [.. op.Operands.Select((term, i) => Values([.. term.Select(axis => (int)op.AxisSizes[axis].Constant!.Value)], i))];
        Tensor expected = Contraction.Evaluate(op, operands, new Dictionary<string, long>());
        float[] y = new float[expected.Values.Length];

        // Each method has spans and sizes of its own number, so the source has a method without sizes beside it.
        if (operands.Length == 1)
        {
            methods.Assembly.Method<One>("Ops", $"Run{index}")(Floats(operands[0]), y);
        }
        else
        {
            methods.Assembly.Method<Two>("Ops", $"Run{index}")(Floats(operands[0]), Floats(operands[1]), y);
        }

        Near.Assert(Texts[index], expected, y);
    }

    [Fact]
    public void Call_OperandOfAnotherLength_NamesMethodOperandAndAxes()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => methods.Assembly.Method<Two>("Ops", "Run0")(new float[5], new float[12], new float[8]));

        Assert.Equal("Case0: operand 'x' has 5 elements, but its axes 'i j' need 6 for the given sizes.", error.Message);
    }

    private delegate void One(ReadOnlySpan<float> x, Span<float> y);

    private delegate void Two(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y);

    private static string[] Axes(EinsumText text) =>
        [.. text.Operands.SelectMany(operand => operand.Axes).Where(axis => !axis.IsOne).Select(axis => axis.Name).Distinct()];

    private static string Source()
    {
        IEnumerable<string> methods = Texts.Select((source, index) =>
        {
            EinsumText text = EinsumParser.Parse(source, default, new ErrorSink())!;
            string[] axes = Axes(text);
            bool two = text.Operands.Count == 2;
            string spans = two ? "ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y" : "ReadOnlySpan<float> x, Span<float> y";
            string sizes = string.Concat(axes.Select(axis => $", int {axis}"));
            string values = string.Concat(axes.Select((_, i) => $", {i + 2}"));
            return $"""
                    [Einsum("{source}")] public static partial void Case{index}({spans}{sizes});
                    public static void Run{index}({spans}) => Case{index}({(two ? "x, w, y" : "x, y")}{values});
                """;
        });
        return $"using System;\nusing Minigrad;\npublic static partial class Ops\n{{\n{string.Join("\n", methods)}\n}}\n";
    }

    private static Tensor Values(int[] shape, int seed)
    {
        Random random = new(seed + 1);
        return Tensor.From(shape, _ => (float)((random.NextDouble() * 2) - 1));
    }

    private static float[] Floats(Tensor tensor) => [.. tensor.Values.Select(value => (float)value)];

    /// <summary>All methods, compiled once.</summary>
    public sealed class Methods : IDisposable
    {
        public LoadedAssembly Assembly { get; } = GeneratorHarness.Shipped.Run(Source()).Load();

        public void Dispose() => Assembly.Dispose();
    }
}
