namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>Makes expressions without the neutral elements that differentiation leaves.</summary>
public static class Simplifier
{
    public static ScalarExpression Unary(UnaryFunction function, ScalarExpression operand) => (function, operand) switch
    {
        (UnaryFunction.Negate, ScalarConstant c) => new ScalarConstant(-c.Value),
        (UnaryFunction.Negate, ScalarUnary { Function: UnaryFunction.Negate } inner) => inner.Operand,
        (UnaryFunction.Sqrt, ScalarConstant c) => new ScalarConstant(Math.Sqrt(c.Value)),
        _ => new ScalarUnary(function, operand),
    };

    public static ScalarExpression Binary(BinaryFunction function, ScalarExpression left, ScalarExpression right) => (function, left, right) switch
    {
        (_, ScalarConstant a, ScalarConstant b) => new ScalarConstant(Apply(function, a.Value, b.Value)),
        (BinaryFunction.Add, ScalarConstant { Value: 0 }, _) => right,
        (BinaryFunction.Add, _, _) when left.Equals(right) => Binary(BinaryFunction.Multiply, 2, left),
        (BinaryFunction.Add or BinaryFunction.Subtract, _, ScalarConstant { Value: 0 }) => left,
        (BinaryFunction.Subtract, ScalarConstant { Value: 0 }, _) => Unary(UnaryFunction.Negate, right),
        (BinaryFunction.Multiply, ScalarConstant { Value: 1 }, _) => right,
        (BinaryFunction.Multiply or BinaryFunction.Divide, _, ScalarConstant { Value: 1 }) => left,
        (BinaryFunction.Multiply, ScalarConstant { Value: 0 }, _) => left,
        (BinaryFunction.Multiply, _, ScalarConstant { Value: 0 }) => right,
        (BinaryFunction.Divide, ScalarConstant { Value: 0 }, _) => left,
        _ => new ScalarBinary(function, left, right),
    };

    public static double Apply(BinaryFunction function, double a, double b) => function switch
    {
        BinaryFunction.Add => a + b,
        BinaryFunction.Subtract => a - b,
        BinaryFunction.Multiply => a * b,
        BinaryFunction.Divide => a / b,
        BinaryFunction.Maximum => Math.Max(a, b),
        BinaryFunction.Minimum => Math.Min(a, b),
        _ => a > 0 ? a : b * a,
    };
}
