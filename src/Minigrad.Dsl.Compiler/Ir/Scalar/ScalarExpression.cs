namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>A pure function of scalars: what an elementwise operation applies to each element. Immutable, structural equality.</summary>
public abstract record ScalarExpression
{
    /// <summary>The arguments that the expression reads.</summary>
    public abstract IEnumerable<int> Arguments { get; }

    /// <summary>The expressions that this one is made of.</summary>
    public virtual IReadOnlyList<ScalarExpression> Parts => [];

    /// <summary>This expression with arguments replaced.</summary>
    public abstract ScalarExpression Substitute(Func<int, ScalarExpression> replacement);

    public static ScalarExpression operator +(ScalarExpression left, ScalarExpression right) => Simplifier.Binary(BinaryFunction.Add, left, right);

    public static ScalarExpression operator -(ScalarExpression left, ScalarExpression right) => Simplifier.Binary(BinaryFunction.Subtract, left, right);

    public static ScalarExpression operator *(ScalarExpression left, ScalarExpression right) => Simplifier.Binary(BinaryFunction.Multiply, left, right);

    public static ScalarExpression operator /(ScalarExpression left, ScalarExpression right) => Simplifier.Binary(BinaryFunction.Divide, left, right);

    public static ScalarExpression operator -(ScalarExpression operand) => Simplifier.Unary(UnaryFunction.Negate, operand);

    public static implicit operator ScalarExpression(double value) => new ScalarConstant(value);
}
