using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Einsum;

/// <summary>The order in which the operands of an einsum are contracted.</summary>
/// <param name="Operands">The number of operands.</param>
/// <param name="Steps">The steps; the last one gives the result.</param>
public sealed record EinsumPlan(int Operands, EquatableArray<EinsumStep> Steps)
{
    /// <summary>The floating-point operations of all steps.</summary>
    public Size Flops => Steps.Aggregate(Size.Zero, (sum, step) => sum + step.Contraction.Flops);

    /// <summary>The lengths of the intermediate results, in the order of the steps.</summary>
    public IEnumerable<Size> Intermediates => Steps.Take(Steps.Count - 1).Select(step => step.Contraction.ResultLength);

    /// <summary>The plan in words: what each step multiplies, by the operands' names; <c>t1</c>, <c>t2</c>… are the intermediate results.</summary>
    /// <param name="names">The operands' names.</param>
    /// <param name="largest">Chooses the largest of the intermediate results.</param>
    public string Describe(IReadOnlyList<string> names, Func<IEnumerable<Size>, Size> largest)
    {
        string Name(int value) => value < Operands ? names[value] : $"t{Size.Format(value - Operands + 1)}";
        IEnumerable<string> steps = Steps.Select((step, i) =>
            $"{(i == Steps.Count - 1 ? "result" : Name(Operands + i))} = {string.Join(" · ", step.Inputs.Select(Name))} ({step.Contraction.Text})");
        string order = Steps.Count == 1 ? "" : $"Order: {string.Join("; ", steps)}; largest intermediate result {largest(Intermediates)} elements. ";
        return $"{order}{Flops} FLOPs.";
    }
}
