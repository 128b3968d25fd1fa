using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Autodiff;

/// <summary>Derivatives of scalar expressions: one line a function, then the chain rule.</summary>
public static class ScalarDerivatives
{
    /// <summary>∂f/∂x of the functions of one scalar, from x and y = f(x).</summary>
    private static readonly Dictionary<UnaryFunction, Func<ScalarExpression, ScalarExpression, ScalarExpression>> UnaryRules = new()
    {
        [UnaryFunction.Negate] = (x, y) => -1,
        [UnaryFunction.Sqrt] = (x, y) => 0.5 / y,
        [UnaryFunction.Exp] = (x, y) => y,
        [UnaryFunction.Log] = (x, y) => 1 / x,
        [UnaryFunction.Abs] = (x, y) => new ScalarSelect(x, 0, 1, new ScalarSelect(0, x, -1, 0)),
        [UnaryFunction.Relu] = (x, y) => new ScalarSelect(y, 0, 1, 0),
        [UnaryFunction.Sigmoid] = (x, y) => y * (1 - y),
        [UnaryFunction.Tanh] = (x, y) => 1 - (y * y),
        [UnaryFunction.Erf] = (x, y) => (2 / Math.Sqrt(Math.PI)) * new ScalarUnary(UnaryFunction.Exp, new ScalarUnary(UnaryFunction.Negate, x * x)),
    };

    /// <summary>∂f/∂a and ∂f/∂b of the functions of two scalars, from a, b and y = f(a, b).</summary>
    private static readonly Dictionary<BinaryFunction, Func<ScalarExpression, ScalarExpression, ScalarExpression, (ScalarExpression A, ScalarExpression B)>> BinaryRules = new()
    {
        [BinaryFunction.Add] = (a, b, y) => (1, 1),
        [BinaryFunction.Subtract] = (a, b, y) => (1, -1),
        [BinaryFunction.Multiply] = (a, b, y) => (b, a),
        [BinaryFunction.Divide] = (a, b, y) => (1 / b, new ScalarConstant(-1) * a / (b * b)),
        [BinaryFunction.Maximum] = (a, b, y) => (new ScalarSelect(Sign(a, b, y), b, 1, 0), new ScalarSelect(a, b, 0, 1)),
        [BinaryFunction.Minimum] = (a, b, y) => (new ScalarSelect(b, Sign(a, b, y), 1, 0), new ScalarSelect(b, a, 0, 1)),
        [BinaryFunction.LeakyRelu] = (a, b, y) => (new ScalarSelect(b is ScalarConstant { Value: >= 0 } ? y : a, 0, 1, b), new ScalarSelect(a, 0, 0, a)),
    };

    /// <summary>
    /// The derivative of <paramref name="expression"/> by its argument <paramref name="argument"/>, where <paramref name="output"/> stands for the
    /// expression's own value: what a derivative reads from the output need not be kept or computed again.
    /// </summary>
    public static ScalarExpression Of(ScalarExpression expression, int argument, ScalarExpression output) => expression switch
    {
        ScalarArgument x => x.Index == argument ? 1 : 0,
        ScalarUnary f => Times(UnaryRules[f.Function](f.Operand, output), Inner(f.Operand, argument)),
        ScalarBinary f => Chain(BinaryRules[f.Function](f.Left, f.Right, output), f, argument, output),
        ScalarSelect f => Select(f, Inner(f.Then, argument), Inner(f.Else, argument)),
        _ => 0,
    };

    private static ScalarExpression Inner(ScalarExpression expression, int argument) => Of(expression, argument, expression);

    private static ScalarExpression Chain((ScalarExpression A, ScalarExpression B) rule, ScalarBinary f, int argument, ScalarExpression output) =>
        Times(rule.A, Of(f.Left, argument, IsGate(f.Left) ? FromOutput(f, output) : f.Left)) + Times(rule.B, Inner(f.Right, argument));

    private static ScalarExpression Select(ScalarSelect f, ScalarExpression then, ScalarExpression otherwise) =>
        then.Equals(otherwise) ? then : new ScalarSelect(f.Left, f.Right, then, otherwise);

    // A mask takes the inner derivative into its branches, so that it stays a mask.
    private static ScalarExpression Times(ScalarExpression derivative, ScalarExpression inner) => derivative is ScalarSelect select
        ? Select(select, Times(select.Then, inner), Times(select.Else, inner))
        : derivative * inner;

    // Where the result is a limited by the constant b, comparing a with b is comparing the result with b.
    private static ScalarExpression Sign(ScalarExpression a, ScalarExpression b, ScalarExpression y) => b is ScalarConstant ? y : a;

    /// <summary>Whether the derivative asks of the expression's value no more than on which side of a kink it lies.</summary>
    private static bool IsGate(ScalarExpression expression) => expression switch
    {
        ScalarUnary { Function: UnaryFunction.Relu } => true,
        ScalarBinary { Function: BinaryFunction.LeakyRelu, Right: ScalarConstant } => true,
        ScalarBinary { Function: BinaryFunction.Maximum or BinaryFunction.Minimum, Right: ScalarConstant } => true,
        ScalarBinary { Function: BinaryFunction.Add or BinaryFunction.Subtract, Right: ScalarConstant } shifted => IsGate(shifted.Left),
        _ => false,
    };

    // The left operand from the result. Rounding moves a kink by what the result itself cannot tell from it.
    private static ScalarExpression FromOutput(ScalarBinary f, ScalarExpression output) => (f.Function, f.Right) switch
    {
        (BinaryFunction.Add, ScalarConstant shift) => output - shift,
        (BinaryFunction.Subtract, ScalarConstant shift) => output + shift,
        (BinaryFunction.Maximum or BinaryFunction.Minimum, ScalarConstant) => output,
        _ => f.Left,
    };
}
