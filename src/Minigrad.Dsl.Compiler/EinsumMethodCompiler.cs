using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>Compiles a static partial method with an einsum text: the sizes of its axes are its <c>int</c> parameters, or the lengths of its tensors.</summary>
public static class EinsumMethodCompiler
{
    public static EinsumMethodResult Compile(EinsumMethodSpec spec)
    {
        ErrorSink errors = new();
        spec.DeclarationErrors.ToList().ForEach(errors.Add);
        Place place = spec.IsCall ? EinsumCallSpec.TextPlace : new(spec.Type.FullName, spec.Name, "Text");
        EinsumText? text = EinsumParser.Parse(spec.Text, place, errors);
        if (text is null || errors.HasErrors)
        {
            return new(errors.Errors, null);
        }

        CheckOperands(spec, text, place, errors);
        if (!spec.IsTensor)
        {
            CheckSizes(spec, text, place, errors);
        }

        if (spec.Returns == EinsumReturn.Number && text.Output.Axes.Count > 0)
        {
            errors.Report(RuleBook.NumberReturned, place.Range(text.Output.Start, text.Output.Length), spec.Name, spec.Element, text.Output.ToString());
        }

        return errors.HasErrors ? new(errors.Errors, null) : Plan(spec, text, place, errors);
    }

    private static EinsumMethodResult Plan(EinsumMethodSpec spec, EinsumText text, Place place, ErrorSink errors)
    {
        ContractOp op = EinsumNumbering.Contraction(text, Size.Named);
        Place assume = place with { Argument = EinsumAssumptions.Argument };
        EinsumAssumptions assumptions = EinsumAssumptions.Read(spec.Assume, name => op.AxisNames.Contains(name) ? Size.Named(name) : null, isForUses: false, assume, errors);
        EinsumPlan plan = EinsumPlanner.Plan(op, assumptions.Of);
        EinsumAdvice.Check(text, op, plan, assumptions, place, errors);
        IEnumerable<EinsumPlan> gradients = spec.HasGradient ? op.Operands.Select((_, i) => EinsumPlanner.Plan(Gradient(op, i), assumptions.Of)) : [];
        return new(
            errors.Errors,
            errors.HasErrors ? null : new(op, plan, gradients.ToEquatableArray(), $"{op.Text}. {plan.Describe(spec.Operands, assumptions.Largest)}"));
    }

    /// <summary>The gradient of an operand: dy times the other operands, over the operand's own axes.</summary>
    private static ContractOp Gradient(ContractOp op, int operand) =>
        op with { Operands = op.Operands.Where((_, other) => other != operand).Prepend(op.Output).ToEquatableArray(), Output = op.Operands[operand] };

    private static void CheckOperands(EinsumMethodSpec spec, EinsumText text, Place place, ErrorSink errors)
    {
        if (text.Operands.Count != spec.Operands.Count)
        {
            EinsumTerm where = text.Operands[text.Operands.Count - 1];
            string has = text.Operands.Count == 1 ? "1 operand" : $"{Size.Format(text.Operands.Count)} operands";
            string kind = spec.IsTensor ? $"tensor{(spec.Operands.Count == 1 ? "" : "s")}" : $"ReadOnlySpan<{spec.Element}>";
            string takes = spec.IsCall ? "the call passes" : $"method '{spec.Name}' takes";
            string advice = $"each operand needs a {(spec.IsTensor ? "tensor" : "span")}";
            errors.Report(RuleBook.OperandCount, place.Range(where.Start, where.Length), has, takes, $"{Size.Format(spec.Operands.Count)} {kind}", advice);
        }
    }

    private static void CheckSizes(EinsumMethodSpec spec, EinsumText text, Place place, ErrorSink errors)
    {
        foreach (EinsumAxis axis in text.Operands.SelectMany(operand => operand.Axes).Where(axis => !axis.IsOne && !axis.IsEllipsis && !spec.Sizes.Contains(axis.Name)))
        {
            errors.Report(RuleBook.AxisWithoutParameter, place.Range(axis.Start, axis.Length), axis.Name, spec.Name);
        }

        foreach (EinsumTerm operand in text.Operands.Where(operand => operand.Ellipsis is not null))
        {
            EinsumAxis ellipsis = operand.Ellipsis!;
            errors.Report(RuleBook.EllipsisWithoutSize, place.Range(ellipsis.Start, ellipsis.Length), operand.ToString(), "a span has no axes", "name them, or take tensors");
        }
    }
}
