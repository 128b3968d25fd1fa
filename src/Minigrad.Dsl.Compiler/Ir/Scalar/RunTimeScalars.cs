using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>Finds the parts of an expression that are one number for all elements but known at run time only: <c>1 / batch</c>.</summary>
public static class RunTimeScalars
{
    /// <summary>The largest such parts, each once.</summary>
    public static IReadOnlyList<ScalarExpression> Find(ScalarExpression expression)
    {
        List<ScalarExpression> found = [];
        Collect(expression, found);
        return found;
    }

    /// <summary>The expression with these parts replaced by arguments from <paramref name="first"/> on.</summary>
    public static ScalarExpression Replace(ScalarExpression expression, IReadOnlyList<ScalarExpression> scalars, int first)
    {
        for (int i = 0; i < scalars.Count; i++)
        {
            if (scalars[i].Equals(expression))
            {
                return new ScalarArgument(first + i);
            }
        }

        return expression switch
        {
            ScalarUnary unary => new ScalarUnary(unary.Function, Replace(unary.Operand, scalars, first)),
            ScalarBinary binary => new ScalarBinary(binary.Function, Replace(binary.Left, scalars, first), Replace(binary.Right, scalars, first)),
            ScalarSelect select => select with
            {
                Left = Replace(select.Left, scalars, first),
                Right = Replace(select.Right, scalars, first),
                Then = Replace(select.Then, scalars, first),
                Else = Replace(select.Else, scalars, first),
            },
            _ => expression,
        };
    }

    /// <summary>The sizes that an expression reads as numbers.</summary>
    public static IEnumerable<Size> Sizes(ScalarExpression expression) =>
        expression is ScalarSize size ? [size.Size] : expression.Parts.SelectMany(Sizes);

    private static void Collect(ScalarExpression expression, List<ScalarExpression> found)
    {
        if (!HasSize(expression))
        {
            return;
        }

        if (!expression.Arguments.Any())
        {
            if (!found.Contains(expression))
            {
                found.Add(expression);
            }

            return;
        }

        foreach (ScalarExpression part in expression.Parts)
        {
            Collect(part, found);
        }
    }

    private static bool HasSize(ScalarExpression expression) => expression is ScalarSize || expression.Parts.Any(HasSize);
}
