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
        [UnaryFunction.Softplus] = (x, y) => new ScalarUnary(UnaryFunction.Sigmoid, x),
        [UnaryFunction.Log1p] = (x, y) => 1 / (1 + x),
        [UnaryFunction.Expm1] = (x, y) => new ScalarUnary(UnaryFunction.Exp, x),
        [UnaryFunction.Sin] = (x, y) => new ScalarUnary(UnaryFunction.Cos, x),
        [UnaryFunction.Cos] = (x, y) => -new ScalarUnary(UnaryFunction.Sin, x),
        [UnaryFunction.Sinh] = (x, y) => new ScalarUnary(UnaryFunction.Cosh, x),
        [UnaryFunction.Cosh] = (x, y) => new ScalarUnary(UnaryFunction.Sinh, x),
    };

    /// <summary>∂f/∂a and ∂f/∂b of the functions of two scalars, from a, b and y = f(a, b).</summary>
    private static readonly Dictionary<BinaryFunction, Func<ScalarExpression, ScalarExpression, ScalarExpression, (ScalarExpression A, ScalarExpression B)>> BinaryRules = new()
    {
        [BinaryFunction.Add] = (a, b, y) => (1, 1),
        [BinaryFunction.Subtract] = (a, b, y) => (1, -1),
        [BinaryFunction.Multiply] = (a, b, y) => (b, a),
        [BinaryFunction.Divide] = (a, b, y) => (1 / b, -(a / b) / b),
        [BinaryFunction.Maximum] = (a, b, y) => (new ScalarSelect(Sign(a, b, y), b, 1, 0), new ScalarSelect(a, b, 0, 1)),
        [BinaryFunction.Minimum] = (a, b, y) => (new ScalarSelect(b, Sign(a, b, y), 1, 0), new ScalarSelect(b, a, 0, 1)),
        [BinaryFunction.LeakyRelu] = (a, b, y) => (new ScalarSelect(b is ScalarConstant { Value: >= 0 } ? y : a, 0, 1, b), new ScalarSelect(a, 0, 0, a)),
        [BinaryFunction.Power] = (a, b, y) => (b * Simplifier.Binary(BinaryFunction.Power, a, b - 1), new ScalarSelect(y, 0, 0, y * Simplifier.Unary(UnaryFunction.Log, a), Comparison.Equal)),
    };

    /// <summary>
    /// The derivative of <paramref name="expression"/> by its argument <paramref name="argument"/>, where <paramref name="output"/> stands for the
    /// expression's own value: what a derivative reads from the output need not be kept or computed again.
    /// </summary>
    public static ScalarExpression Of(ScalarExpression expression, int argument, ScalarExpression output) => expression switch
    {
        ScalarArgument x => x.Index == argument ? 1 : 0,
        ScalarUnary f => Times(UnaryRules[f.Function](f.Operand, output), Inner(f.Operand, argument), UnaryRules[f.Function](f.Operand, f)),
        ScalarBinary f => Chain(f, argument, output),
        ScalarSelect f => Simplifier.Select(f with { Then = Inner(f.Then, argument), Else = Inner(f.Else, argument) }),
        _ => 0,
    };

    private static ScalarExpression Inner(ScalarExpression expression, int argument) => Of(expression, argument, expression);

    private static ScalarExpression Chain(ScalarBinary f, int argument, ScalarExpression output)
    {
        (ScalarExpression A, ScalarExpression B) rule = BinaryRules[f.Function](f.Left, f.Right, output);
        (ScalarExpression A, ScalarExpression B) own = BinaryRules[f.Function](f.Left, f.Right, f);
        ScalarExpression left = Of(f.Left, argument, IsGate(f.Left) ? FromOutput(f, output) : f.Left);
        return Times(rule.A, left, own.A) + Times(rule.B, Inner(f.Right, argument), own.B);
    }

    /// <summary>
    /// The product. A mask takes the inner derivative into its branches, so that it stays a mask. Where a factor may be infinite and the other 0, the product is
    /// 0: the function does not move there, whatever its parts do.
    /// </summary>
    /// <param name="derivative">The outer derivative.</param>
    /// <param name="inner">The inner one.</param>
    /// <param name="own">The outer one in terms of the expression itself instead of its output: what can be told of it.</param>
    private static ScalarExpression Times(ScalarExpression derivative, ScalarExpression inner, ScalarExpression own)
    {
        if (derivative is ScalarSelect select)
        {
            ScalarSelect branches = own as ScalarSelect ?? select;
            return Simplifier.Select(select with { Then = Times(select.Then, inner, branches.Then), Else = Times(select.Else, inner, branches.Else) });
        }

        ScalarExpression product = derivative * inner;
        return product is ScalarConstant || inner is ScalarConstant ? product
            : !ScalarFacts.IsFinite(inner) && ScalarFacts.CanBeZero(own) ? new ScalarSelect(derivative, 0, 0, product, Comparison.Equal)
            : !ScalarFacts.IsFinite(own) && ScalarFacts.CanBeZero(inner) ? new ScalarSelect(inner, 0, 0, product, Comparison.Equal)
            : product;
    }

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
