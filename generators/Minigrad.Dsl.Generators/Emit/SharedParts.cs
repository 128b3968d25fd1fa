using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Generators.Emit;

/// <summary>Finds the parts of an expression that it has more than once, so that they are computed once.</summary>
public static class SharedParts
{
    /// <summary>The parts that one expression or several have more than once, in the order in which they can be computed.</summary>
    public static IReadOnlyList<ScalarExpression> Of(params ScalarExpression[] expressions)
    {
        List<ScalarExpression> order = [];
        Dictionary<ScalarExpression, int> uses = [];
        foreach (ScalarExpression expression in expressions)
        {
            Count(expression, uses, order);
        }

        return [.. order.Where(part => uses[part] > 1)];
    }

    private static void Count(ScalarExpression expression, Dictionary<ScalarExpression, int> uses, List<ScalarExpression> order)
    {
        if (expression is not (ScalarUnary or ScalarBinary or ScalarSelect))
        {
            return;
        }

        if (uses.TryGetValue(expression, out int count))
        {
            uses[expression] = count + 1;
            return;
        }

        uses.Add(expression, 1);
        foreach (ScalarExpression part in expression.Parts)
        {
            Count(part, uses, order);
        }

        order.Add(expression);
    }
}
