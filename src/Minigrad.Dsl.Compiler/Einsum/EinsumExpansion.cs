using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Einsum;

/// <summary>Writes out the ellipses of a text once the operands' shapes are known.</summary>
public static class EinsumExpansion
{
    /// <summary>
    /// The text without ellipses: an axis <c>...k</c> for each axis that an ellipsis stands for, counted from the right. Where one operand has a constant 1 and another one
    /// something else, the 1 stretches: it is a <c>1</c> of its own.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="shapes">The operands' sizes, each as many as its term's axes, or more where it has an ellipsis.</param>
    public static EinsumText Expand(EinsumText text, IReadOnlyList<IReadOnlyList<Size>> shapes)
    {
        int[] counts = [.. text.Operands.Select((term, i) => term.Ellipsis is null ? 0 : shapes[i].Count - term.Axes.Count + 1)];
        HashSet<string> stretching = [];
        for (int i = 0; i < counts.Length; i++)
        {
            stretching.UnionWith(Enumerable.Range(1, counts[i]).Where(k => SizeOf(i, k).Constant != 1).Select(EinsumAxis.OfEllipsis));
        }

        Size SizeOf(int operand, int fromRight)
        {
            int after = text.Operands[operand].Axes.Reverse().TakeWhile(axis => !axis.IsEllipsis).Count();
            return shapes[operand][shapes[operand].Count - after - fromRight];
        }

        bool IsStretched(int operand, int fromRight) => SizeOf(operand, fromRight).Constant == 1 && stretching.Contains(EinsumAxis.OfEllipsis(fromRight));
        IEnumerable<EinsumTerm> operands = text.Operands.Select((term, i) => Expand(term, counts[i], k => IsStretched(i, k) ? "1" : EinsumAxis.OfEllipsis(k)));
        return new(operands.ToEquatableArray(), Expand(text.Output, counts.DefaultIfEmpty(0).Max(), EinsumAxis.OfEllipsis));
    }

    private static EinsumTerm Expand(EinsumTerm term, int count, Func<int, string> name)
    {
        IEnumerable<EinsumAxis> axes = term.Axes.SelectMany(axis => axis.IsEllipsis
            ? Enumerable.Range(0, count).Select(i => axis with { Name = name(count - i) })
            : [axis]);
        return term with { Axes = axes.ToEquatableArray() };
    }
}
