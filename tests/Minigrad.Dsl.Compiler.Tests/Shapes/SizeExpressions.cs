using CsCheck;

namespace Minigrad.Compiler.Tests;

/// <summary>Random size expressions over three names, with divisors that are positive.</summary>
public static class SizeExpressions
{
    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly Gen<SizeExpression> Leaf = Gen.OneOf(
        Gen.Long[-4, 4].Select(value => (SizeExpression)new SizeExpression.Number(value)),
        Gen.OneOfConst(Names).Select(name => (SizeExpression)new SizeExpression.Name(name)));

    private static readonly Gen<SizeExpression> Divisor = Gen.OneOf(
        Gen.Long[1, 5].Select(value => (SizeExpression)new SizeExpression.Number(value)),
        Gen.OneOfConst(Names).Select(name => (SizeExpression)new SizeExpression.Name(name)));

    /// <summary>Expressions up to four operations deep; their value may be negative.</summary>
    public static Gen<SizeExpression> Generator { get; } = Deep(3);

    /// <summary>Expressions, each with positive values for the names.</summary>
    public static Gen<(SizeExpression Expression, Dictionary<string, long> Values)> WithValues { get; } =
        Gen.Select(Generator, Gen.Long[1, 9].Array[3]).Select((expression, values) => (expression, Names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second)));

    private static Gen<SizeExpression> Deep(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        Gen<SizeExpression> below = Deep(depth - 1);
        return Gen.OneOf(
            Leaf,
            Gen.Select(Gen.OneOfConst('+', '-', '*'), below, below).Select((sign, a, b) => (SizeExpression)new SizeExpression.Operation(sign, a, b)),
            Gen.Select(below, Divisor).Select((a, b) => (SizeExpression)new SizeExpression.Operation('/', a, b)));
    }
}
