using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>Compiles a static partial method with an einsum text: its <c>int</c> parameters are the sizes of the axes.</summary>
public static class EinsumMethodCompiler
{
    public static EinsumMethodResult Compile(EinsumMethodSpec spec)
    {
        ErrorSink errors = new();
        spec.DeclarationErrors.ToList().ForEach(errors.Add);
        Place place = new(spec.Type.FullName, spec.Name, "Text");
        EinsumText? text = EinsumParser.Parse(spec.Text, place, errors);
        if (text is null || errors.HasErrors)
        {
            return new(errors.Errors, null);
        }

        CheckOperands(spec, text, place, errors);
        foreach (EinsumAxis axis in text.Operands.SelectMany(operand => operand.Axes).Where(axis => !axis.IsOne && !axis.IsEllipsis && !spec.Sizes.Contains(axis.Name)))
        {
            errors.Report(RuleBook.AxisWithoutParameter, place.Range(axis.Start, axis.Length), axis.Name, spec.Name);
        }

        foreach (EinsumTerm operand in text.Operands.Where(operand => operand.Ellipsis is not null))
        {
            EinsumAxis ellipsis = operand.Ellipsis!;
            errors.Report(RuleBook.EllipsisWithoutSize, place.Range(ellipsis.Start, ellipsis.Length), operand.ToString(), "a span has no axes", "name them, or take tensors");
        }

        return new(errors.Errors, errors.HasErrors ? null : EinsumNumbering.Contraction(text, Size.Named));
    }

    private static void CheckOperands(EinsumMethodSpec spec, EinsumText text, Place place, ErrorSink errors)
    {
        if (text.Operands.Count != spec.Operands.Count)
        {
            EinsumTerm where = text.Operands[text.Operands.Count - 1];
            string has = text.Operands.Count == 1 ? "1 operand" : $"{Size.Format(text.Operands.Count)} operands";
            string spans = spec.Operands.Count == 1 ? "1 ReadOnlySpan<float>" : $"{Size.Format(spec.Operands.Count)} ReadOnlySpan<float>";
            errors.Report(RuleBook.OperandCount, place.Range(where.Start, where.Length), has, $"method '{spec.Name}' takes", spans, "each operand needs a span");
        }
    }
}
