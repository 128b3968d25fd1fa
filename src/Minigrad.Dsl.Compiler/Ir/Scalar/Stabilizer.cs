namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>
/// Rewrites an expression into an equal one whose parts neither overflow nor lose digits where the whole does not: <c>log(1 + exp(x))</c> becomes
/// <c>softplus(x)</c>, which is <c>x</c> at 1000 and whose derivative is a sigmoid.
/// </summary>
public static class Stabilizer
{
    private delegate ScalarExpression? UnaryRule(ScalarExpression operand);

    private delegate ScalarExpression? BinaryRule(ScalarExpression left, ScalarExpression right);

    private static readonly Dictionary<UnaryFunction, UnaryRule[]> UnaryRules = new()
    {
        [UnaryFunction.Log] =
        [
            x => x is ScalarUnary { Function: UnaryFunction.Exp } exp ? exp.Operand : null,
            x => x is ScalarUnary { Function: UnaryFunction.Sigmoid } sigmoid ? -Softplus(-sigmoid.Operand) : null,
            x => x is ScalarUnary { Function: UnaryFunction.Cosh } cosh ? cosh.Operand + Softplus(-2 * cosh.Operand) - Math.Log(2) : null,
            x => ExpSum.Of(x) is { } sum ? sum.First + Softplus(sum.Second - sum.First) : null,
            x => OnePlus(x) is { } small ? Simplifier.Unary(UnaryFunction.Log1p, small) : null,
        ],
        [UnaryFunction.Log1p] = [x => x is ScalarUnary { Function: UnaryFunction.Exp } exp ? Softplus(exp.Operand) : null],
        [UnaryFunction.Exp] = [x => x is ScalarUnary { Function: UnaryFunction.Negate, Operand: ScalarUnary { Function: UnaryFunction.Softplus } softplus } ? Sigmoid(-softplus.Operand) : null],
        [UnaryFunction.Sqrt] = [x => x is ScalarUnary { Function: UnaryFunction.Exp } exp ? Exp(0.5 * exp.Operand) : null],
    };

    private static readonly Dictionary<BinaryFunction, BinaryRule[]> BinaryRules = new()
    {
        [BinaryFunction.Add] = [(a, b) => b is ScalarConstant { Value: -1 } ? MinusOne(a) : a is ScalarConstant { Value: -1 } ? MinusOne(b) : null],
        [BinaryFunction.Subtract] =
        [
            (a, b) => b is ScalarConstant { Value: 1 } ? MinusOne(a) : null,
            (a, b) => a is ScalarConstant { Value: 1 } && MinusOne(b) is { } negative ? -negative : null,
            (a, b) => a is ScalarConstant { Value: 1 } && b is ScalarUnary { Function: UnaryFunction.Sigmoid } sigmoid ? Sigmoid(-sigmoid.Operand) : null,
        ],
        [BinaryFunction.Divide] =
        [
            Tanh,
            (a, b) => b is ScalarUnary { Function: UnaryFunction.Exp } exp ? ExpProduct.Of(a, Exp(-exp.Operand)) : null,
            (a, b) => ExpSum.Of(b) is { } sum ? ExpProduct.Of(ExpProduct.Of(a, Exp(-sum.First)), Sigmoid(sum.First - sum.Second)) : null,
            (a, b) => b is ScalarBinary { Function: BinaryFunction.Multiply } product && (IsExponential(product.Left) || IsExponential(product.Right))
                ? Binary(BinaryFunction.Divide, Binary(BinaryFunction.Divide, a, product.Left), product.Right)
                : null,
            ExpRatio.Of,
        ],
        [BinaryFunction.Multiply] = [ExpProduct.Merge],
    };

    /// <summary>The rewritten expression.</summary>
    public static ScalarExpression Run(ScalarExpression expression) => expression switch
    {
        ScalarUnary unary => Unary(unary.Function, Run(unary.Operand)),
        ScalarBinary binary => Binary(binary.Function, Run(binary.Left), Run(binary.Right)),
        ScalarSelect select => Simplifier.Select(select with { Left = Run(select.Left), Right = Run(select.Right), Then = Run(select.Then), Else = Run(select.Else) }),
        _ => expression,
    };

    private static ScalarExpression Unary(UnaryFunction function, ScalarExpression operand)
    {
        IEnumerable<ScalarExpression?> rewritten = UnaryRules.TryGetValue(function, out UnaryRule[]? rules) ? rules.Select(rule => rule(operand)) : [];
        return rewritten.FirstOrDefault(found => found is not null) ?? Simplifier.Unary(function, operand);
    }

    private static ScalarExpression Binary(BinaryFunction function, ScalarExpression left, ScalarExpression right)
    {
        IEnumerable<ScalarExpression?> rewritten = BinaryRules.TryGetValue(function, out BinaryRule[]? rules) ? rules.Select(rule => rule(left, right)) : [];
        return rewritten.FirstOrDefault(found => found is not null) ?? Simplifier.Binary(function, left, right);
    }

    // (eᵃ - eᵇ)/(eᵃ + eᵇ) = tanh((a - b)/2)
    private static ScalarExpression? Tanh(ScalarExpression numerator, ScalarExpression denominator)
    {
        if (numerator is ScalarUnary { Function: UnaryFunction.Sinh } sinh && denominator.Equals(new ScalarUnary(UnaryFunction.Cosh, sinh.Operand)))
        {
            return Simplifier.Unary(UnaryFunction.Tanh, sinh.Operand);
        }

        if (ExpSum.Of(denominator) is not { } sum || ExpSum.Difference(numerator) is not { } difference)
        {
            return null;
        }

        ScalarExpression half = Simplifier.Unary(UnaryFunction.Tanh, 0.5 * (difference.First - difference.Second));
        return sum.Equals(difference) || (sum.First.Equals(difference.Second) && sum.Second.Equals(difference.First)) ? half : null;
    }

    private static ScalarExpression? MinusOne(ScalarExpression x) => x is ScalarUnary { Function: UnaryFunction.Exp } exp ? Simplifier.Unary(UnaryFunction.Expm1, exp.Operand) : null;

    private static ScalarExpression? OnePlus(ScalarExpression x) => x switch
    {
        ScalarBinary { Function: BinaryFunction.Add, Left: ScalarConstant { Value: 1 } } sum => sum.Right,
        ScalarBinary { Function: BinaryFunction.Add, Right: ScalarConstant { Value: 1 } } sum => sum.Left,
        ScalarBinary { Function: BinaryFunction.Subtract, Left: ScalarConstant { Value: 1 } } difference => -difference.Right,
        ScalarUnary { Function: UnaryFunction.Negate, Operand: ScalarUnary { Function: UnaryFunction.Expm1 } expm1 } => -Exp(expm1.Operand),
        _ => null,
    };

    private static bool IsExponential(ScalarExpression x) => x is ScalarUnary { Function: UnaryFunction.Exp } || ExpSum.Of(x) is not null;

    private static ScalarExpression Exp(ScalarExpression x) => Unary(UnaryFunction.Exp, x);

    private static ScalarExpression Sigmoid(ScalarExpression x) => Simplifier.Unary(UnaryFunction.Sigmoid, x);

    private static ScalarExpression Softplus(ScalarExpression x) => Simplifier.Unary(UnaryFunction.Softplus, x);
}
