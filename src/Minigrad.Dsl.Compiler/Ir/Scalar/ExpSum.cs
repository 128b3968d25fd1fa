namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>The exponents of <c>eᵃ + eᵇ</c>, where a positive constant c is <c>e^log c</c>.</summary>
/// <param name="First">a, the constant's where there is one.</param>
/// <param name="Second">b.</param>
internal sealed record ExpSum(ScalarExpression First, ScalarExpression Second)
{
    /// <summary>The exponents of a sum, or <see langword="null"/> where it is none of exponentials.</summary>
    public static ExpSum? Of(ScalarExpression expression)
    {
        if (expression is not ScalarBinary { Function: BinaryFunction.Add } sum || Exponent(sum.Left) is not { } left || Exponent(sum.Right) is not { } right)
        {
            return null;
        }

        return (left, right) switch
        {
            (ScalarConstant, ScalarConstant) => null,
            (_, ScalarConstant) => new(right, left),
            _ => new(left, right),
        };
    }

    /// <summary>The exponents of <c>eᵃ - eᵇ</c>.</summary>
    public static ExpSum? Difference(ScalarExpression expression) => expression switch
    {
        ScalarUnary { Function: UnaryFunction.Expm1 } expm1 => new(expm1.Operand, 0),
        ScalarUnary { Function: UnaryFunction.Negate, Operand: ScalarUnary { Function: UnaryFunction.Expm1 } expm1 } => new(0, expm1.Operand),
        ScalarBinary { Function: BinaryFunction.Subtract } difference when Exponent(difference.Left) is { } left && Exponent(difference.Right) is { } right => new(left, right),
        _ => null,
    };

    private static ScalarExpression? Exponent(ScalarExpression term) => term switch
    {
        ScalarUnary { Function: UnaryFunction.Exp } exp => exp.Operand,
        ScalarConstant { Value: > 0 } constant => Math.Log(constant.Value),
        _ => null,
    };
}
