namespace Minigrad.Compiler.Ir.Scalar;

/// <summary><c>Left &gt; Right ? Then : Else</c>, or with another comparison.</summary>
public sealed record ScalarSelect(
    ScalarExpression Left, ScalarExpression Right, ScalarExpression Then, ScalarExpression Else, Comparison Comparison = Comparison.Greater) : ScalarExpression
{
    public override IEnumerable<int> Arguments =>
        Left.Arguments.Concat(Right.Arguments).Concat(Then.Arguments).Concat(Else.Arguments).Distinct();

    public override IReadOnlyList<ScalarExpression> Parts => [Left, Right, Then, Else];

    /// <summary>The comparison as C# writes it.</summary>
    public string Symbol => Comparison switch
    {
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => "==",
    };

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) =>
        Simplifier.Select(this with
        {
            Left = Left.Substitute(replacement),
            Right = Right.Substitute(replacement),
            Then = Then.Substitute(replacement),
            Else = Else.Substitute(replacement),
        });

    public override string ToString() => $"({Left} {Symbol} {Right} ? {Then} : {Else})";
}
