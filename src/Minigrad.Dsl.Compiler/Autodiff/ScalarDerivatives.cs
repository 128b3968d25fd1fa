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
        [UnaryFunction.Relu] = (x, y) => new ScalarSelect(y, 0, 1, 0),
    };

    /// <summary>∂f/∂a and ∂f/∂b of the functions of two scalars.</summary>
    private static readonly Dictionary<BinaryFunction, Func<ScalarExpression, ScalarExpression, (ScalarExpression A, ScalarExpression B)>> BinaryRules = new()
    {
        [BinaryFunction.Add] = (a, b) => (1, 1),
        [BinaryFunction.Subtract] = (a, b) => (1, -1),
        [BinaryFunction.Multiply] = (a, b) => (b, a),
        [BinaryFunction.Divide] = (a, b) => (1 / b, new ScalarConstant(-1) * a / (b * b)),
        [BinaryFunction.Maximum] = (a, b) => (new ScalarSelect(a, b, 1, 0), new ScalarSelect(a, b, 0, 1)),
    };

    /// <summary>
    /// The derivative of <paramref name="expression"/> by its argument <paramref name="argument"/>, where <paramref name="output"/> stands for the
    /// expression's own value: what a derivative reads from the output need not be kept or computed again.
    /// </summary>
    public static ScalarExpression Of(ScalarExpression expression, int argument, ScalarExpression output) => expression switch
    {
        ScalarArgument x => x.Index == argument ? 1 : 0,
        ScalarUnary f => UnaryRules[f.Function](f.Operand, output) * Inner(f.Operand, argument),
        ScalarBinary f => Chain(BinaryRules[f.Function](f.Left, f.Right), f, argument),
        ScalarSelect f => Select(f, Inner(f.Then, argument), Inner(f.Else, argument)),
        _ => 0,
    };

    private static ScalarExpression Inner(ScalarExpression expression, int argument) => Of(expression, argument, expression);

    private static ScalarExpression Chain((ScalarExpression A, ScalarExpression B) rule, ScalarBinary f, int argument) =>
        (rule.A * Inner(f.Left, argument)) + (rule.B * Inner(f.Right, argument));

    private static ScalarExpression Select(ScalarSelect f, ScalarExpression then, ScalarExpression otherwise) =>
        then.Equals(otherwise) ? then : new ScalarSelect(f.Left, f.Right, then, otherwise);
}
