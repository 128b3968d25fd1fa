namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>What can be told of an expression's value for any finite arguments. A "no" may mean that it cannot be told.</summary>
public static class ScalarFacts
{
    /// <summary>Whether the value is neither infinite nor NaN. Products of large arguments aside: only what grows faster counts, and divisions by what may be 0.</summary>
    public static bool IsFinite(ScalarExpression expression) => expression switch
    {
        ScalarConstant constant => !double.IsNaN(constant.Value) && !double.IsInfinity(constant.Value),
        ScalarUnary { Function: UnaryFunction.Sigmoid or UnaryFunction.Tanh } => true,
        ScalarUnary { Function: UnaryFunction.Exp or UnaryFunction.Expm1 } exponential => IsNotPositive(exponential.Operand),
        ScalarUnary { Function: UnaryFunction.Log } log => IsPositive(log.Operand) && IsFinite(log.Operand),
        ScalarUnary { Function: UnaryFunction.Log1p } log => IsNotNegative(log.Operand) && IsFinite(log.Operand),
        ScalarUnary { Function: UnaryFunction.Sinh or UnaryFunction.Cosh } => false,
        ScalarUnary unary => IsFinite(unary.Operand),
        ScalarBinary { Function: BinaryFunction.Divide } quotient => IsFinite(quotient.Left) && IsFinite(quotient.Right) && !CanBeZero(quotient.Right),
        ScalarBinary { Function: BinaryFunction.Power } => false,
        ScalarBinary binary => IsFinite(binary.Left) && IsFinite(binary.Right),
        ScalarSelect select => IsFinite(select.Then) && IsFinite(select.Else),
        _ => true,
    };

    /// <summary>Whether the value may be 0, also by being too small for a float.</summary>
    public static bool CanBeZero(ScalarExpression expression) => expression switch
    {
        ScalarConstant constant => constant.Value == 0,
        ScalarUnary { Function: UnaryFunction.Negate or UnaryFunction.Abs } unary => CanBeZero(unary.Operand),
        ScalarSelect select => CanBeZero(select.Then) || CanBeZero(select.Else),
        _ => !IsPositive(expression),
    };

    /// <summary>Whether the value stays above a positive number.</summary>
    public static bool IsPositive(ScalarExpression expression) => expression switch
    {
        ScalarConstant constant => constant.Value > 0,
        ScalarSize => true,
        ScalarUnary { Function: UnaryFunction.Cosh } => true,
        ScalarUnary { Function: UnaryFunction.Sqrt } root => IsPositive(root.Operand),
        ScalarBinary { Function: BinaryFunction.Add } sum =>
            (IsPositive(sum.Left) && IsNotNegative(sum.Right)) || (IsNotNegative(sum.Left) && IsPositive(sum.Right)),
        ScalarBinary { Function: BinaryFunction.Multiply or BinaryFunction.Minimum } both => IsPositive(both.Left) && IsPositive(both.Right),
        ScalarBinary { Function: BinaryFunction.Maximum } larger => IsPositive(larger.Left) || IsPositive(larger.Right),
        ScalarSelect select => IsPositive(select.Then) && IsPositive(select.Else),
        _ => false,
    };

    /// <summary>Whether the value is at least 0.</summary>
    public static bool IsNotNegative(ScalarExpression expression) => IsPositive(expression) || expression switch
    {
        ScalarConstant constant => constant.Value >= 0,
        ScalarUnary { Function: UnaryFunction.Abs or UnaryFunction.Relu or UnaryFunction.Exp or UnaryFunction.Sigmoid or UnaryFunction.Sqrt or UnaryFunction.Softplus } => true,
        ScalarUnary { Function: UnaryFunction.Negate } negative => IsNotPositive(negative.Operand),
        ScalarBinary { Function: BinaryFunction.Maximum } larger =>
            IsNotNegative(larger.Left) || IsNotNegative(larger.Right) || larger.Right.Equals(Simplifier.Unary(UnaryFunction.Negate, larger.Left)),
        ScalarBinary { Function: BinaryFunction.Multiply } square when square.Left.Equals(square.Right) => true,
        ScalarBinary { Function: BinaryFunction.Add or BinaryFunction.Multiply or BinaryFunction.Divide or BinaryFunction.Minimum } both =>
            IsNotNegative(both.Left) && IsNotNegative(both.Right),
        ScalarBinary { Function: BinaryFunction.Power } => true,
        ScalarSelect select => IsNotNegative(select.Then) && IsNotNegative(select.Else),
        _ => false,
    };

    private static bool IsNotPositive(ScalarExpression expression) => expression switch
    {
        ScalarConstant constant => constant.Value <= 0,
        ScalarUnary { Function: UnaryFunction.Negate } negative => IsNotNegative(negative.Operand),
        ScalarBinary { Function: BinaryFunction.Multiply or BinaryFunction.Divide } product =>
            (IsNotPositive(product.Left) && IsNotNegative(product.Right)) || (IsNotNegative(product.Left) && IsNotPositive(product.Right)),
        ScalarBinary { Function: BinaryFunction.Minimum } smaller => IsNotPositive(smaller.Left) || IsNotPositive(smaller.Right),
        ScalarSelect select => IsNotPositive(select.Then) && IsNotPositive(select.Else),
        _ => false,
    };
}
