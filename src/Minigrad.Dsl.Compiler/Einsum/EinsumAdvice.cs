using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Einsum;

/// <summary>Advice on a plan that will need far more memory than its operands.</summary>
public static class EinsumAdvice
{
    /// <summary>A product that is more than this many times as long as all operands together is worth a word…</summary>
    public const double Ratio = 16;

    /// <summary>…where it is also longer than this: 4 MiB of <see langword="float"/>, more than a core's own cache.</summary>
    public const double Elements = 1 << 20;

    /// <summary>Reports the largest product, where it explodes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="op">The whole contraction.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="assumptions">What run-time sizes are taken to be.</param>
    /// <param name="place">Where the text stands.</param>
    /// <param name="errors">Takes the advice.</param>
    public static void Check(EinsumText text, ContractOp op, EinsumPlan plan, EinsumAssumptions assumptions, Place place, ErrorSink errors)
    {
        Size operands = op.Operands.Aggregate(Size.Zero, (sum, term) => sum + op.Length(term));
        double most = Math.Max(Elements, Ratio * assumptions.Of(operands));
        EinsumStep? large = plan.Steps.Where(step => step.Inputs.Count == 2).OrderByDescending(step => assumptions.Of(step.Contraction.ResultLength)).FirstOrDefault();
        if (large is null || assumptions.Of(large.Contraction.ResultLength) <= most)
        {
            return;
        }

        ContractOp product = large.Contraction;
        bool isResult = ReferenceEquals(large, plan.Steps[plan.Steps.Count - 1]);
        errors.Report(
            RuleBook.OuterProductLarge,
            isResult ? place.Range(text.Output.Start, text.Output.Length) : place,
            product.TermText(product.Operands[0]),
            product.TermText(product.Operands[1]),
            assumptions.Describe(product.ResultLength),
            assumptions.Describe(operands));
    }
}
