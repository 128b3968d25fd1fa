namespace Minigrad.Compiler.Ir.Scalar;

/// <summary>Products of exponentials and sigmoids: <c>eᵃ·eᵇ = eᵃ⁺ᵇ</c> and <c>eᵃ·σ(-a) = σ(a)</c>, so that nothing infinite meets a zero.</summary>
internal static class ExpProduct
{
    /// <summary>The product, merged where there is something to merge.</summary>
    public static ScalarExpression Of(ScalarExpression left, ScalarExpression right) => Merge(left, right) ?? left * right;

    /// <summary>The merged product, or <see langword="null"/> where there is nothing to merge.</summary>
    public static ScalarExpression? Merge(ScalarExpression left, ScalarExpression right)
    {
        List<ScalarExpression> factors = [];
        bool isNegative = Collect(left, factors) ^ Collect(right, factors);
        bool merged = false;
        while (MergeOne(factors))
        {
            merged = true;
        }

        if (!merged)
        {
            return null;
        }

        ScalarExpression product = factors.Aggregate((ScalarExpression)1, (result, factor) => result * factor);
        return isNegative ? -product : product;
    }

    private static bool MergeOne(List<ScalarExpression> factors)
    {
        for (int i = 0; i < factors.Count; i++)
        {
            for (int j = 0; j < factors.Count; j++)
            {
                if (i != j && factors[i] is ScalarUnary { Function: UnaryFunction.Exp } exp && Pair(exp.Operand, factors[j], i < j) is { } pair)
                {
                    factors[Math.Min(i, j)] = pair;
                    factors.RemoveAt(Math.Max(i, j));
                    return true;
                }
            }
        }

        return false;
    }

    private static ScalarExpression? Pair(ScalarExpression exponent, ScalarExpression other, bool isFirst) => other switch
    {
        ScalarUnary { Function: UnaryFunction.Exp } exp when isFirst => Simplifier.Unary(UnaryFunction.Exp, exponent + exp.Operand),
        ScalarUnary { Function: UnaryFunction.Sigmoid } sigmoid when (-sigmoid.Operand).Equals(exponent) => Simplifier.Unary(UnaryFunction.Sigmoid, exponent),
        _ => null,
    };

    private static bool Collect(ScalarExpression expression, List<ScalarExpression> factors)
    {
        switch (expression)
        {
            case ScalarBinary { Function: BinaryFunction.Multiply } product:
                return Collect(product.Left, factors) ^ Collect(product.Right, factors);
            case ScalarUnary { Function: UnaryFunction.Negate } negative:
                return !Collect(negative.Operand, factors);
            default:
                factors.Add(expression);
                return false;
        }
    }
}
