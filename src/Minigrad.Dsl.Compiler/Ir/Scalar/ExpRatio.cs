namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>
/// Quotients of sums of exponentials, <c>Σ aᵢ·e^pᵢ / Σ bⱼ·e^qⱼ</c> with positive b: both are divided by <c>e^max(q)</c>, so that the denominator stays between the
/// smallest b and their sum.
/// </summary>
internal static class ExpRatio
{
    /// <summary>The rewritten quotient, or <see langword="null"/> where the denominator is no such sum.</summary>
    public static ScalarExpression? Of(ScalarExpression numerator, ScalarExpression denominator)
    {
        if (Terms(denominator) is not { Count: > 1 } below || below.Any(term => term.Factor is not ScalarConstant { Value: > 0 }) || below.All(term => term.Exponent is ScalarConstant))
        {
            return null;
        }

        ScalarExpression largest = below.Select(term => term.Exponent).Aggregate((a, b) => Simplifier.Binary(BinaryFunction.Maximum, a, b));
        return Scaled(numerator, largest) is { } above ? above / Sum(below, largest) : null;
    }

    // The numerator over e^largest: the one factor that is a sum of exponentials takes it.
    private static ScalarExpression? Scaled(ScalarExpression numerator, ScalarExpression largest) => numerator switch
    {
        ScalarUnary { Function: UnaryFunction.Negate } negative => Scaled(negative.Operand, largest) is { } inner ? -inner : null,
        ScalarBinary { Function: BinaryFunction.Multiply } product when HasExponential(product.Right) => Scaled(product.Right, largest) is { } right ? product.Left * right : null,
        ScalarBinary { Function: BinaryFunction.Multiply } product when HasExponential(product.Left) => Scaled(product.Left, largest) is { } left ? left * product.Right : null,
        _ => Terms(numerator) is { } terms ? Sum(terms, largest) : null,
    };

    private static ScalarExpression Sum(IReadOnlyList<Term> terms, ScalarExpression largest) =>
        terms.Select(term => term.Factor * Simplifier.Unary(UnaryFunction.Exp, term.Exponent - largest)).Aggregate((a, b) => a + b);

    private static List<Term>? Terms(ScalarExpression expression)
    {
        switch (expression)
        {
            case ScalarBinary { Function: BinaryFunction.Add } sum when Terms(sum.Left) is { } left && Terms(sum.Right) is { } right:
                return [.. left, .. right];
            case ScalarBinary { Function: BinaryFunction.Subtract } difference when Terms(difference.Left) is { } left && Terms(difference.Right) is { } right:
                return [.. left, .. right.Select(term => new Term(-term.Factor, term.Exponent))];
            case ScalarUnary { Function: UnaryFunction.Negate } negative:
                return Terms(negative.Operand)?.ConvertAll(term => new Term(-term.Factor, term.Exponent));
            case ScalarUnary { Function: UnaryFunction.Exp } exp:
                return [new(1, exp.Operand)];
            case ScalarUnary { Function: UnaryFunction.Expm1 } expm1:
                return [new(1, expm1.Operand), new(-1, 0)];
            case ScalarBinary { Function: BinaryFunction.Multiply, Right: ScalarUnary { Function: UnaryFunction.Exp } exp } product when !HasExponential(product.Left):
                return [new(product.Left, exp.Operand)];
            case ScalarBinary { Function: BinaryFunction.Multiply, Left: ScalarUnary { Function: UnaryFunction.Exp } exp } product when !HasExponential(product.Right):
                return [new(product.Right, exp.Operand)];
            default:
                return HasExponential(expression) ? null : [new(expression, 0)];
        }
    }

    private static bool HasExponential(ScalarExpression expression) =>
        expression is ScalarUnary { Function: UnaryFunction.Exp or UnaryFunction.Expm1 } || expression.Parts.Any(HasExponential);

    private sealed record Term(ScalarExpression Factor, ScalarExpression Exponent);
}
