namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>Makes expressions without the neutral elements that differentiation leaves.</summary>
public static class Simplifier
{
    /// <summary>Above this a product of factors is no shorter than a power.</summary>
    private const int LargestProduct = 32;

    public static ScalarExpression Unary(UnaryFunction function, ScalarExpression operand) => (function, operand) switch
    {
        (not UnaryFunction.Erf, ScalarConstant c) => new ScalarConstant(Apply(function, c.Value)),
        (UnaryFunction.Negate, ScalarUnary { Function: UnaryFunction.Negate } inner) => inner.Operand,
        _ => new ScalarUnary(function, operand),
    };

    public static ScalarExpression Binary(BinaryFunction function, ScalarExpression left, ScalarExpression right) => (function, left, right) switch
    {
        (_, ScalarConstant a, ScalarConstant b) => new ScalarConstant(Apply(function, a.Value, b.Value)),
        (BinaryFunction.Add, ScalarConstant { Value: 0 }, _) => right,
        (BinaryFunction.Add, _, _) when left.Equals(right) => Binary(BinaryFunction.Multiply, 2, left),
        (BinaryFunction.Add, _, ScalarUnary { Function: UnaryFunction.Negate } negative) => Binary(BinaryFunction.Subtract, left, negative.Operand),
        (BinaryFunction.Add or BinaryFunction.Subtract, _, ScalarConstant { Value: 0 }) => left,
        (BinaryFunction.Subtract, ScalarConstant { Value: 0 }, _) => Unary(UnaryFunction.Negate, right),
        (BinaryFunction.Subtract, _, ScalarUnary { Function: UnaryFunction.Negate } negative) => Binary(BinaryFunction.Add, left, negative.Operand),
        (BinaryFunction.Multiply, ScalarConstant { Value: 1 }, _) => right,
        (BinaryFunction.Multiply or BinaryFunction.Divide, _, ScalarConstant { Value: 1 }) => left,
        (BinaryFunction.Multiply, ScalarConstant { Value: -1 }, _) => Unary(UnaryFunction.Negate, right),
        (BinaryFunction.Multiply or BinaryFunction.Divide, _, ScalarConstant { Value: -1 }) => Unary(UnaryFunction.Negate, left),
        (BinaryFunction.Multiply, ScalarConstant { Value: 0 }, _) => left,
        (BinaryFunction.Multiply, _, ScalarConstant { Value: 0 }) => right,
        (BinaryFunction.Divide, ScalarConstant { Value: 0 }, _) => left,
        (BinaryFunction.Multiply, ScalarConstant a, ScalarBinary { Function: BinaryFunction.Multiply, Left: ScalarConstant b } inner) =>
            Binary(BinaryFunction.Multiply, a.Value * b.Value, inner.Right),
        (BinaryFunction.Power, _, ScalarConstant exponent) => Power(left, exponent),
        _ => new ScalarBinary(function, left, right),
    };

    public static ScalarExpression Select(ScalarSelect select) =>
        select.Then.Equals(select.Else) ? select.Then
        : select.Left is ScalarConstant a && select.Right is ScalarConstant b ? (Holds(select.Comparison, a.Value, b.Value) ? select.Then : select.Else)
        : select;

    public static bool Holds(Comparison comparison, double a, double b) => comparison switch
    {
        Comparison.Greater => a > b,
        Comparison.GreaterOrEqual => a >= b,
        _ => a == b,
    };

    public static double Apply(BinaryFunction function, double a, double b) => function switch
    {
        BinaryFunction.Add => a + b,
        BinaryFunction.Subtract => a - b,
        BinaryFunction.Multiply => a * b,
        BinaryFunction.Divide => a / b,
        BinaryFunction.Maximum => Math.Max(a, b),
        BinaryFunction.Minimum => Math.Min(a, b),
        BinaryFunction.Power => Math.Pow(a, b),
        _ => a > 0 ? a : b * a,
    };

    private static double Apply(UnaryFunction function, double x) => function switch
    {
        UnaryFunction.Negate => -x,
        UnaryFunction.Sqrt => Math.Sqrt(x),
        UnaryFunction.Exp => Math.Exp(x),
        UnaryFunction.Log => Math.Log(x),
        UnaryFunction.Abs => Math.Abs(x),
        UnaryFunction.Relu => Math.Max(x, 0),
        UnaryFunction.Sigmoid => 1 / (1 + Math.Exp(-x)),
        UnaryFunction.Tanh => Math.Tanh(x),
        UnaryFunction.Softplus => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))),
        UnaryFunction.Log1p => Math.Log(1 + x),
        UnaryFunction.Expm1 => Math.Exp(x) - 1,
        UnaryFunction.Sin => Math.Sin(x),
        UnaryFunction.Cos => Math.Cos(x),
        UnaryFunction.Sinh => Math.Sinh(x),
        _ => Math.Cosh(x),
    };

    private static ScalarExpression Power(ScalarExpression x, ScalarConstant exponent) => exponent.Value switch
    {
        0 => 1,
        0.5 => Unary(UnaryFunction.Sqrt, x),
        -0.5 => 1 / Unary(UnaryFunction.Sqrt, x),
        < 0 and >= -LargestProduct when exponent.Value == Math.Floor(exponent.Value) => 1 / Product(x, (int)-exponent.Value),
        > 0 and <= LargestProduct when exponent.Value == Math.Floor(exponent.Value) => Product(x, (int)exponent.Value),
        _ => new ScalarBinary(BinaryFunction.Power, x, exponent),
    };

    // x⁵ = (x²)²·x: the squares are computed once.
    private static ScalarExpression Product(ScalarExpression x, int count)
    {
        if (count == 1)
        {
            return x;
        }

        ScalarExpression half = Product(x, count / 2);
        return count % 2 == 0 ? half * half : half * half * x;
    }
}
