namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>A function of two expressions.</summary>
public sealed record ScalarBinary(BinaryFunction Function, ScalarExpression Left, ScalarExpression Right) : ScalarExpression
{
    public override IEnumerable<int> Arguments => Left.Arguments.Concat(Right.Arguments).Distinct();

    public override IReadOnlyList<ScalarExpression> Parts => [Left, Right];

    public override ScalarExpression Substitute(Func<int, ScalarExpression> replacement) =>
        Simplifier.Binary(Function, Left.Substitute(replacement), Right.Substitute(replacement));

    public override string ToString() => Function switch
    {
        BinaryFunction.Add => $"({Left} + {Right})",
        BinaryFunction.Subtract => $"({Left} - {Right})",
        BinaryFunction.Multiply => $"{Left} * {Parenthesised(Right)}",
        BinaryFunction.Divide => $"{Left} / {Parenthesised(Right)}",
        BinaryFunction.Maximum => $"max({Left}, {Right})",
        BinaryFunction.Minimum => $"min({Left}, {Right})",
        BinaryFunction.LeakyRelu => $"leakyrelu({Left}, {Right})",
        _ => $"pow({Left}, {Right})",
    };

    // Products are read from the left: what stands on the right of one is a product only in parentheses.
    private static string Parenthesised(ScalarExpression right) =>
        right is ScalarBinary { Function: BinaryFunction.Multiply or BinaryFunction.Divide } ? $"({right})" : right.ToString();
}
