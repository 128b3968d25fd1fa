using CsCheck;
using Minigrad.Compiler.Ir.Scalar;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

/// <summary>Random scalar expressions of two arguments.</summary>
public static class ScalarExpressions
{
    private static readonly Gen<ScalarExpression> Leaf = Gen.OneOf(
        Gen.Int[0, 1].Select(index => (ScalarExpression)new ScalarArgument(index)),
        Gen.Int[-2, 3].Select(value => (ScalarExpression)(double)value),
        Gen.Const(ScalarSize.Of(Size.Named("batch") - Size.One)));

    /// <summary>The run-time sizes that the expressions read.</summary>
    public static IReadOnlyDictionary<string, long> Sizes { get; } = new Dictionary<string, long> { ["batch"] = 4 };

    /// <summary>Expressions of every function, up to three deep.</summary>
    public static Gen<ScalarExpression> Generator { get; } = Deep(3);

    /// <summary>Whether two values are the same up to rounding; what is not finite is not compared, as simplification may avoid it.</summary>
    public static bool Same(double expected, double actual) =>
        !double.IsFinite(expected) || Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected));

    private static Gen<ScalarExpression> Deep(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        Gen<ScalarExpression> below = Deep(depth - 1);
        return Gen.OneOf(
            Leaf,
            Gen.Select(Gen.Enum<UnaryFunction>(), below).Select((function, x) => Simplifier.Unary(function, x)),
            Gen.Select(Gen.Enum<BinaryFunction>(), below, below).Select((function, x, y) => Simplifier.Binary(function, x, y)),
            Gen.Select(below, below, below, below).Select((a, b, x, y) => (ScalarExpression)new ScalarSelect(a, b, x, y)));
    }
}
