namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>A function of one expression.</summary>
public sealed record ScalarUnary(UnaryFunction Function, ScalarExpression Operand) : ScalarExpression
{
    public override IEnumerable<int> Arguments => Operand.Arguments;

    public override IReadOnlyList<ScalarExpression> Parts => [Operand];

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) =>
        Simplifier.Unary(Function, Operand.Substitute(replacement));

    public override string ToString() => Function == UnaryFunction.Negate ? $"-{Operand}" : $"{Function.ToString().ToLowerInvariant()}({Operand})";
}
