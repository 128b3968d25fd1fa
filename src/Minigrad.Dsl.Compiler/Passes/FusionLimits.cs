using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Passes;

/// <summary>How much may be fused into one loop.</summary>
public static class FusionLimits
{
    /// <summary>The operands that one elementwise function reads at most, run-time scalars included.</summary>
    public const int Operands = 4;

    /// <summary>Whether the function fits, with its operands and run-time scalars.</summary>
    public static bool Fits(ElementwiseOp op) => op.Maps.Count + RunTimeScalars.Find(op.Expression).Count <= Operands;

    /// <summary>Whether computing the function again costs next to nothing: additions, products and masks.</summary>
    public static bool IsCheap(ScalarExpression expression) => expression switch
    {
        ScalarUnary { Function: UnaryFunction.Negate or UnaryFunction.Relu } unary => IsCheap(unary.Operand),
        ScalarUnary => false,
        ScalarBinary { Function: BinaryFunction.Divide } => false,
        ScalarBinary binary => IsCheap(binary.Left) && IsCheap(binary.Right),
        ScalarSelect select => IsCheap(select.Left) && IsCheap(select.Right) && IsCheap(select.Then) && IsCheap(select.Else),
        _ => true,
    };

    /// <summary>
    /// <paramref name="outer"/> with its operand <paramref name="index"/> replaced by what makes it; the inputs of both in <paramref name="inputs"/>.
    /// </summary>
    public static ElementwiseOp Compose(ElementwiseOp outer, int index, ElementwiseOp inner, List<int> inputs, IReadOnlyList<int> innerInputs)
    {
        List<(int Node, AxisMap Map)> kept = [];
        ScalarArgument Keep((int, AxisMap) operand)
        {
            int known = kept.IndexOf(operand);
            if (known < 0)
            {
                known = kept.Count;
                kept.Add(operand);
            }

            return new(known);
        }

        ScalarExpression expression = outer.Expression.Substitute(i => i == index
            ? inner.Expression.Substitute(j => Keep((innerInputs[j], outer.Maps[index].Then(inner.Maps[j]))))
            : Keep((inputs[i], outer.Maps[i])));
        inputs.Clear();
        inputs.AddRange(kept.Select(operand => operand.Node));
        return new(expression, new([.. kept.Select(operand => operand.Map)]), outer.Shape);
    }
}
