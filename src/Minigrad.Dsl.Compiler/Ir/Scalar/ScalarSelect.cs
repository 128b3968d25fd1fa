namespace Minigrad.Compiler.Ir.Scalar;

/// <summary><c>Left &gt; Right ? Then : Else</c>.</summary>
public sealed record ScalarSelect(ScalarExpression Left, ScalarExpression Right, ScalarExpression Then, ScalarExpression Else) : ScalarExpression
{
    public override IEnumerable<int> Arguments =>
        Left.Arguments.Concat(Right.Arguments).Concat(Then.Arguments).Concat(Else.Arguments).Distinct();

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) =>
        new ScalarSelect(Left.Substitute(replacement), Right.Substitute(replacement), Then.Substitute(replacement), Else.Substitute(replacement));

    public override string ToString() => $"({Left} > {Right} ? {Then} : {Else})";
}
