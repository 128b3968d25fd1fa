using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>A contraction by definition: every assignment of its axes adds one product to one element of the result.</summary>
public static class Contraction
{
    /// <summary>The result; an axis that stands twice in a term is its diagonal, and an axis that only the result has repeats the value.</summary>
    public static Tensor Evaluate(ContractOp op, Tensor[] operands, IReadOnlyDictionary<string, long> sizes)
    {
        int[] all = [.. op.AxisSizes.Select(size => (int)size.Evaluate(sizes))];
        int[][] terms = [.. op.Operands.Select(term => term.ToArray())];
        int[] output = [.. op.Output];
        int[] present = [.. op.Operands.SelectMany(term => term).Concat(op.Output).Distinct()];
        Tensor y = Tensor.Zeros([.. op.Output.Select(axis => all[axis])]);
        int[] assignment = new int[all.Length];
        foreach (int[] index in Tensor.Indices([.. present.Select(axis => all[axis])]))
        {
            for (int i = 0; i < present.Length; i++)
            {
                assignment[present[i]] = index[i];
            }

            double product = 1;
            for (int i = 0; i < operands.Length; i++)
            {
                product *= operands[i][Index(terms[i], assignment)];
            }

            y[Index(output, assignment)] += product;
        }

        return y;
    }

    private static int[] Index(int[] term, int[] assignment) => Array.ConvertAll(term, axis => assignment[axis]);
}
