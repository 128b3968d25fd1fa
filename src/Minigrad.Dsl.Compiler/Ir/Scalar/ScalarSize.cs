using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>A size as a number: one over the batch, say, which is known at run time only.</summary>
public sealed record ScalarSize(Size Size) : ScalarExpression
{
    public override IEnumerable<int> Arguments => [];

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) => this;

    public override string ToString() => $"({Size})";

    /// <summary>The size as an expression: a constant where it is one.</summary>
    public static ScalarExpression Of(Size size) => size.Constant is { } value ? new ScalarConstant(value) : new ScalarSize(size);
}
