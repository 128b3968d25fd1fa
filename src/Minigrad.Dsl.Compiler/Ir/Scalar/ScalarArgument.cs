namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>The element of input <paramref name="Index"/>.</summary>
public sealed record ScalarArgument(int Index) : ScalarExpression
{
    public override IEnumerable<int> Arguments => [Index];

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) => replacement(Index);

    public override string ToString() => $"x{Shapes.Size.Format(Index)}";

}
