using CsCheck;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Text;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

public sealed class EinsumPlannerTests
{
    private const string Letters = "abcdefghij";

    [Theory]
    [InlineData("ab,bc,cd->ad", "a=10 b=1000 c=10 d=1000", "t1 = 0 · 1 (a b, b c -> a c); result = t1 · 2 (a c, c d -> a d)")]
    [InlineData("ab,bc,cd->ad", "a=1000 b=10 c=1000 d=10", "t1 = 1 · 2 (b c, c d -> b d); result = 0 · t1 (a b, b d -> a d)")]
    [InlineData("a,b,c->", "a=3 b=4 c=5", "t1 = 0 (a -> ); t2 = 1 (b -> ); t3 = 2 (c -> ); t4 = t1 · t3 (,  -> ); result = t4 · t2 (,  -> )")]
    [InlineData("ii,ij->j", "i=4 j=5", "t1 = 0 (i i -> i); result = t1 · 1 (i, i j -> j)")]
    [InlineData("ij,kl->jl", "i=4 j=5 k=6 l=7", "t1 = 0 (i j -> j); t2 = 1 (k l -> l); result = t1 · t2 (j, l -> j l)")]
    [InlineData("ab,ac,ad->bcd", "a=9 b=2 c=2 d=2", "t1 = 0 · 2 (a b, a d -> a b d); result = t1 · 1 (a b d, a c -> b c d)")]
    public void Plan_KnownSizes_IsTheCheapestOrder(string text, string sizes, string expected)
    {
        Dictionary<string, long> known = sizes.Split(' ').Select(part => part.Split('=')).ToDictionary(part => part[0], part => long.Parse(part[1]));
        ContractOp op = Op(text, name => known[name]);
        string description = EinsumPlanner.Plan(op, Known).Describe([.. op.Operands.Select((_, i) => $"{i}")], sizes => sizes.First());
        Assert.Equal($"Order: {expected};", description[..(description.IndexOf(" largest", StringComparison.Ordinal))]);
    }

    [Fact]
    public void Plan_RandomText_CostsNoMoreThanAnyOtherOrder() => Texts.Sample(
        pair =>
        {
            ContractOp op = Op(pair.Text, name => pair.Sizes[Letters.IndexOf(name, StringComparison.Ordinal)]);
            EinsumPlan plan = EinsumPlanner.Plan(op, Known);
            double cost = plan.Steps.Where(step => step.Inputs.Count == 2).Sum(step => Known(step.Contraction.Flops) / 2);
            HashSet<int>[] operands = [.. op.Operands.Select((term, i) => Needed(op, i))];
            Assert.Equal(Cheapest([.. operands], [.. op.Output], axis => Known(op.AxisSizes[axis])), cost);
        },
        iter: 400);

    [Fact]
    public void Plan_MoreAxesThanLetters_IsFound()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"x{i}")];
        string text = $"{string.Join(" ", names)}, {string.Join(" ", names.Skip(1))}, x1 -> x0";
        EinsumPlan plan = EinsumPlanner.Plan(Op(text, _ => 1L), Known);
        Assert.Equal(2, plan.Steps.Count(step => step.Inputs.Count == 2));
    }

    [Fact]
    public void Plan_Assumptions_DecideTheOrder()
    {
        ContractOp op = EinsumNumbering.Contraction(EinsumParser.Parse("a b, b c, c d -> a d", default, new())!, Size.Named);
        string Order(double a) => EinsumPlanner.Plan(op, size => size.Equals(Size.Named("a")) ? a : 64).Steps[0].Contraction.Text;
        Assert.Equal(("a b, b c -> a c", "b c, c d -> b d"), (Order(2), Order(2000)));
    }

    private static Gen<(string Text, long[] Sizes)> Texts =>
        from operands in Gen.Int[2, 5]
        from terms in Gen.Int[0, 5].Array[0, 3].Array[operands]
        from kept in Gen.Bool.Array[6]
        from sizes in Gen.Long[2, 9].Array[6]
        let words = terms.Select(term => string.Concat(term.Select(axis => Letters[axis]))).ToArray()
        let output = string.Concat(Enumerable.Range(0, 6).Where(axis => kept[axis] && terms.Any(term => term.Contains(axis))).Select(axis => Letters[axis]))
        select ($"{string.Join(",", words)}->{output}", sizes);

    private static double Known(Size size) => size.Constant!.Value;

    private static ContractOp Op(string text, Func<string, long> sizeOf) =>
        EinsumNumbering.Contraction(EinsumParser.Parse(text, default, new ErrorSink())!, name => Size.Of(sizeOf(name)));

    private static HashSet<int> Needed(ContractOp op, int operand) =>
        [.. op.Operands[operand].Where(axis => op.Output.Contains(axis) || op.Operands.Where((_, other) => other != operand).Any(term => term.Contains(axis)))];

    // Every pair, again and again: all orders there are.
    private static double Cheapest(List<HashSet<int>> operands, HashSet<int> output, Func<int, double> size)
    {
        double best = operands.Count == 1 ? 0 : double.PositiveInfinity;
        for (int i = 0; i < operands.Count; i++)
        {
            for (int j = i + 1; j < operands.Count; j++)
            {
                List<HashSet<int>> rest = [.. operands.Where((_, k) => k != i && k != j)];
                HashSet<int> union = [.. operands[i].Union(operands[j])];
                double cost = union.Aggregate(1.0, (product, axis) => product * size(axis));
                rest.Add([.. union.Where(axis => output.Contains(axis) || rest.Any(other => other.Contains(axis)))]);
                best = Math.Min(best, cost + Cheapest(rest, output, size));
            }
        }

        return best;
    }
}
