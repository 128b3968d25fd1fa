namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>Finds the parts of expressions that read only arguments from a number on: they are the same for all elements, so that a loop need not compute them.</summary>
/// <param name="first">The first such argument.</param>
public sealed class UniformParts(int first)
{
    private readonly List<ScalarExpression> parts = [];

    /// <summary>The largest such parts, each once, constants aside.</summary>
    public IReadOnlyList<ScalarExpression> Parts => parts;

    /// <summary>The expression with these parts replaced by arguments from the first on, in the order of <see cref="Parts"/>.</summary>
    public ScalarExpression Extract(ScalarExpression expression) => expression switch
    {
        ScalarConstant => expression,
        _ when expression.Arguments.Any() && expression.Arguments.All(argument => argument >= first) => Argument(expression),
        ScalarUnary unary => new ScalarUnary(unary.Function, Extract(unary.Operand)),
        ScalarBinary binary => new ScalarBinary(binary.Function, Extract(binary.Left), Extract(binary.Right)),
        ScalarSelect select => select with { Left = Extract(select.Left), Right = Extract(select.Right), Then = Extract(select.Then), Else = Extract(select.Else) },
        _ => expression,
    };

    private ScalarArgument Argument(ScalarExpression part)
    {
        int index = parts.IndexOf(part);
        if (index < 0)
        {
            index = parts.Count;
            parts.Add(part);
        }

        return new(first + index);
    }
}
