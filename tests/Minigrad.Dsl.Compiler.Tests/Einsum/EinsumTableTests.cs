using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Parsed, expanded and planned texts against a brute-force evaluator that knows nothing of the compiler.</summary>
public sealed class EinsumTableTests
{
    private const string Letters = "abcdefgh";

    [Fact]
    public void Table_IsLongEnough() => Assert.InRange(EinsumTexts.All.Distinct().Count(), 150, 1000);

    [Fact]
    public void Plan_EveryTextOfTheTable_ComputesWhatItMeans()
    {
        for (int i = 0; i < EinsumTexts.All.Count; i++)
        {
            AssertMeaning(EinsumCase.Of(EinsumTexts.All[i], seed: i));
        }
    }

    [Fact]
    public void Plan_TwoThousandRandomTexts_ComputeWhatTheyMean()
    {
        Random random = new(20260);
        for (int i = 0; i < 2000; i++)
        {
            AssertMeaning(EinsumCase.Of(RandomRow(random), seed: i));
        }
    }

    private static string RandomRow(Random random)
    {
        int operands = random.Next(1, 6);
        bool hasEllipsis = random.Next(3) == 0;
        int letters = random.Next(1, 5);
        string[] terms = [.. Enumerable.Range(0, operands).Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Letters[random.Next(letters)])))];
        string kept = string.Concat(Letters.Where(letter => terms.Any(term => term.Contains(letter)) && random.Next(2) == 0).OrderBy(_ => random.Next()));
        if (!hasEllipsis)
        {
            return $"{string.Join(",", terms)}->{kept}";
        }

        string Insert(string term) => term.Insert(random.Next(term.Length + 1), "...");
        string under = string.Join(",", terms.Select(_ => $"{(random.Next(4) == 0 ? "s" : "")}{random.Next(3)}"));
        return $"{string.Join(",", terms.Select(Insert))}->{Insert(kept)}|{under}";
    }

    private static void AssertMeaning(EinsumCase one)
    {
        ErrorSink errors = new();
        EinsumText? text = EinsumParser.Parse(one.Text, default, errors);
        Assert.True(text is not null, $"{one.Text}: {string.Join(" ", errors.Errors)}");
        EinsumText expanded = EinsumExpansion.Expand(text, [.. one.Operands.Select(operand => operand.Shape.Select(size => Size.Of(size)).ToArray())]);
        Dictionary<string, int> sizes = [];
        for (int i = 0; i < one.Operands.Length; i++)
        {
            for (int axis = 0; axis < expanded.Operands[i].Axes.Count; axis++)
            {
                sizes[expanded.Operands[i].Axes[axis].Name] = one.Operands[i].Shape[axis];
            }
        }

        ContractOp op = EinsumNumbering.Contraction(expanded, name => Size.Of(sizes[name]));
        EinsumPlan plan = EinsumPlanner.Plan(op, size => size.Constant!.Value);
        List<Tensor> values = [.. one.Operands];
        foreach (EinsumStep step in plan.Steps)
        {
            Assert.InRange(step.Inputs.Count, 1, 2);
            values.Add(Contraction.Evaluate(step.Contraction, [.. step.Inputs.Select(input => values[input])], new Dictionary<string, long>()));
        }

        Tensor expected = EinsumReference.Evaluate(one.Text, one.Operands);
        Assert.True(expected.Shape.SequenceEqual(values[^1].Shape), $"{one.Text}: {expected} but {values[^1]}");
        Assert.All(expected.Values.Zip(values[^1].Values), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 1e-9, $"{one.Text}: {expected} but {values[^1]}"));
    }
}
