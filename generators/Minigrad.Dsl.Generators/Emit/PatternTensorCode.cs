using Minigrad.Compiler;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes how a method with a pattern takes the axes of its tensors apart and puts those of its result together.</summary>
/// <param name="writer">Takes the code.</param>
/// <param name="sizes">The method's sizes.</param>
/// <param name="plan">What the method computes.</param>
public sealed class PatternTensorCode(CodeWriter writer, EinsumSizes sizes, PatternMethodPlan plan)
{
    private const string Kernel = "global::Minigrad.Kernels.PatternTensor";
    private const string Tensor = "global::Minigrad.Kernels.EinsumTensor";

    private readonly ContractOp _op = plan.Contraction;
    private readonly string _ellipsis = sizes.Unique("dots");

    /// <summary>The arguments by which a tensor is read or written.</summary>
    public static string Argument(string parameter, string by) => $"{by} {Names.Escape(parameter)}.GetPinnableReference(), {Names.Escape(parameter)}.Lengths, {Names.Escape(parameter)}.Strides";

    /// <summary>Checks the operand and declares the sizes that its lengths say.</summary>
    /// <param name="parameter">The operand.</param>
    /// <param name="given">The sizes that are parameters.</param>
    public void CheckOperand(string parameter, IReadOnlyCollection<string> given)
    {
        sizes.DeclareAliases();
        foreach (string name in given.Where(name => _op.AxisNames.Contains(name)))
        {
            writer.Line($"{Kernel}.CheckSize({Variable(name)}, {sizes.Title}, {Literal.Text(name)});");
        }

        string lengths = Lengths(parameter);
        WriteRank(parameter, plan.Text.Left);
        int at = 0;
        foreach ((PatternAxis axis, string index) in Indexed(plan.Text.Left))
        {
            int[] factors = [.. _op.Operands[0].Skip(at).Take(axis.Factors.Count)];
            at += axis.Factors.Count;
            if (axis.IsEllipsis)
            {
                (int leading, int named) = Split(plan.Text.Left);
                writer.Line($"ReadOnlySpan<nint> {_ellipsis} = {lengths}.Slice({Literal.Integer(leading)}, {lengths}.Length - {Literal.Integer(named)});")
                    .Line($"int {Variable(EinsumAxis.Ellipsis)} = {Tensor}.Elements({_ellipsis});");
                continue;
            }

            int[] open = [.. factors.Where(factor => !_op.AxisSizes[factor].IsConstant && !given.Contains(_op.AxisNames[factor]))];
            string product = SizeCode.Long(sizes.Of(_op).Length(factors.Except(open).ToEquatableArray()));
            string arguments = $"{lengths}, {index}, {product}, {sizes.Title}, {Literal.Text(parameter)}, {Literal.Text(axis.Text)}";
            writer.Line(open.Length == 0
                ? $"{Kernel}.CheckAxis({arguments});"
                : $"int {Variable(_op.AxisNames[open[0]])} = {Kernel}.Factor({arguments}, {Literal.Text(_op.AxisNames[open[0]])});");
        }
    }

    /// <summary>Checks what has the axes of the result.</summary>
    public void CheckResult(string parameter)
    {
        WriteRank(parameter, plan.Text.Right);
        int at = 0;
        foreach ((PatternAxis axis, string index) in Indexed(plan.Text.Right))
        {
            EquatableArray<int> factors = _op.Output.Skip(at).Take(axis.Factors.Count).ToEquatableArray();
            at += axis.Factors.Count;
            (int leading, int named) = Split(plan.Text.Right);
            writer.Line(axis.IsEllipsis
                ? $"{Tensor}.CheckEllipsis({_ellipsis}, {Lengths(parameter)}, {Literal.Integer(leading)}, {Literal.Integer(named)}, {sizes.Title}, {Literal.Text(parameter)});"
                : $"{Kernel}.CheckAxis({Lengths(parameter)}, {index}, {SizeCode.Long(sizes.Of(_op).Length(factors))}, {sizes.Title}, {Literal.Text(parameter)}, {Literal.Text(axis.Text)});");
        }
    }

    /// <summary>The lengths of a new tensor for the result.</summary>
    public string Lengths()
    {
        int at = 0;
        List<string> lengths = [];
        foreach (PatternAxis axis in plan.Text.Right)
        {
            lengths.Add(axis.IsEllipsis ? $".. {_ellipsis}" : SizeCode.Int(sizes.Of(_op).Length(_op.Output.Skip(at).Take(axis.Factors.Count).ToEquatableArray())));
            at += axis.Factors.Count;
        }

        return lengths.Count == 0 ? "[1]" : $"[{string.Join(", ", lengths)}]";
    }

    private static string Lengths(string parameter) => $"{Names.Escape(parameter)}.Lengths";

    private string Variable(string axis) => SizeCode.Int(sizes.Of(_op).AxisSizes[_op.AxisNames.ToList().IndexOf(axis)]);

    private void WriteRank(string parameter, EquatableArray<PatternAxis> side)
    {
        (int leading, int named) = Split(side);
        writer.Line($"{Tensor}.CheckRank({Lengths(parameter)}, {Literal.Integer(leading)}, {Literal.Integer(named)}, {sizes.Title}, {Literal.Text(parameter)}, {Literal.Text(PatternText.Format(side))});");
    }

    // Behind the ellipsis an axis counts from the end.
    private static IEnumerable<(PatternAxis Axis, string Index)> Indexed(EquatableArray<PatternAxis> side)
    {
        (int leading, _) = Split(side);
        return side.Select((axis, i) => (axis, Literal.Integer(leading >= 0 && i > leading ? i - side.Count : i)));
    }

    private static (int Leading, int Named) Split(EquatableArray<PatternAxis> side)
    {
        int leading = side.ToList().FindIndex(axis => axis.IsEllipsis);
        return (leading, leading < 0 ? side.Count : side.Count - 1);
    }
}
