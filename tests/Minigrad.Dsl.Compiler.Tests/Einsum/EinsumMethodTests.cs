using CsCheck;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class EinsumMethodTests
{
    private static readonly string[] Names = ["a", "bee", "c", "dim"];

    private static readonly Gen<string[][]> Terms =
        from first in Gen.OneOfConst([.. Names, "1"]).Array[0, 3]
        from second in Gen.OneOfConst([.. Names, "1"]).Array[0, 3]
        from two in Gen.Bool
        from kept in Gen.Shuffle(Names)
        from count in Gen.Int[0, 4]
        let operands = two ? new[] { first, second } : [first]
        select (string[][])[.. operands, [.. kept.Where(name => operands.Any(operand => operand.Contains(name))).Take(count)]];

    [Fact]
    public void Compile_RandomText_ContractsByItsNames() => Gen.Select(Terms, Gen.Long[1, 3].Array[4], Gen.Int).Sample(
        (terms, numbers, seed) =>
        {
            Dictionary<string, long> sizes = Names.Zip(numbers).ToDictionary(pair => pair.First, pair => pair.Second);
            string text = $"{string.Join(" , ", terms[..^1].Select(term => string.Join(" ", term)))} -> {string.Join(" ", terms[^1])}";
            EinsumMethodResult result = EinsumMethodCompiler.Compile(Method(text, terms.Length - 1));
            Assert.True(result.Contraction is not null, $"{text}: {string.Join(" ", result.Errors)}");
            (GraphInputs inputs, Graph graph) = Evaluate(result.Contraction, sizes, seed);
            Tensor actual = GraphInterpreter.Evaluate(graph, inputs).Prediction;
            AssertClose(ByName(terms, sizes, [.. inputs.Parameters.OrderBy(one => one.Key).Select(one => one.Value)]), actual, text);
        },
        iter: 150);

    [Fact]
    public void Compile_AxisWithoutParameter_IsReportedThere() => Assert.Equal(
        ["MG1012 Ops.Dense.Text[6..8]: Axis 'in' has no size: add the parameter 'int in' to method 'Dense' ('@in' where it is a keyword), or rename the axis"],
        Report("batch in -> batch", 1, "batch"));

    [Fact]
    public void Compile_MoreOperandsThanSpans_IsReportedAtTheLast() => Assert.Equal(
        ["MG1005 Ops.Dense.Text[4..5]: The text has 2 operands, but method 'Dense' takes 1 ReadOnlySpan<float>: each operand needs a span"],
        Report("a , a -> a", 1, "a"));

    [Fact]
    public void Compile_EllipsisOverSpans_IsReportedThere() => Assert.Equal(
        ["MG1015 Ops.Dense.Text[0..3]: '...' in operand '... a' stands for axes that nothing knows, because a span has no axes: name them, or take tensors"],
        Report("... a -> a ...", 1, "a"));

    [Fact]
    public void Compile_ParameterThatNoAxisNames_IsAllowed() => Assert.Empty(Report("a -> a", 1, "a", "unused"));

    private static string[] Report(string text, int operands, params string[] sizes) =>
        [.. EinsumMethodCompiler.Compile(Method(text, operands, sizes)).Errors.Select(error => $"{error.RuleId} {PlaceText.Of(error.Where)}: {RuleBook.Find(error.RuleId).Format(error)}")];

    private static EinsumMethodSpec Method(string text, int operands, params string[] sizes)
    {
        TypeSpec type = new("", "Ops", "Ops", EquatableArray.Of("static partial class Ops"), "public", false, false);
        IEnumerable<string> spans = Enumerable.Range(0, operands).Select(i => $"x{i}");
        return new(type, "Dense", "", text, spans.ToEquatableArray(), "y", (sizes.Length == 0 ? Names : sizes).ToEquatableArray(), default);
    }

    private static (GraphInputs Inputs, Graph Graph) Evaluate(ContractOp op, Dictionary<string, long> sizes, int seed)
    {
        GraphBuilder builder = new();
        int[] operands = [.. op.Operands.Select((term, i) => builder.Source(new ParameterOp(i), term.Select(axis => op.AxisSizes[axis])))];
        builder.Output(OutputKind.Prediction, 0, builder.Emit(op, operands));
        Graph graph = GraphVerifier.Verify(builder.ToGraph());
        return (RandomInputs.For(graph, sizes, seed), graph);
    }

    // The definition over names, without numbering axes: recursion over the names, sums at the leaves.
    private static Tensor ByName(string[][] terms, Dictionary<string, long> sizes, Tensor[] operands)
    {
        string[] names = [.. terms.SelectMany(term => term).Where(name => name != "1").Distinct()];
        Tensor y = Tensor.Zeros([.. terms[^1].Select(name => (int)sizes[name])]);
        void Visit(Dictionary<string, int> at)
        {
            if (at.Count < names.Length)
            {
                string name = names[at.Count];
                for (int i = 0; i < sizes[name]; i++)
                {
                    Visit(new(at) { [name] = i });
                }

                return;
            }

            int[] Index(string[] term) => [.. term.Select(name => name == "1" ? 0 : at[name])];
            y[Index(terms[^1])] += operands.Select((operand, i) => operand[Index(terms[i])]).Aggregate(1.0, (product, value) => product * value);
        }

        Visit([]);
        return y;
    }

    private static void AssertClose(Tensor expected, Tensor actual, string text)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.All(expected.Values.Zip(actual.Values), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 1e-12, $"{text}: {expected} but {actual}"));
    }
}
