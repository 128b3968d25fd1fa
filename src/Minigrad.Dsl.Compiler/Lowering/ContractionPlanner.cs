using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>
/// Finds the matrix product in a contraction: its axes are rows (in A and the result), columns (in B and the result), summed (in A and B) or shared by all.
/// Neighbouring axes that lie regularly in both places join; what does not join becomes a loop.
/// </summary>
public sealed class ContractionPlanner
{
    private readonly ContractOp _op;
    private readonly Size[] _a;
    private readonly Size[] _b;
    private readonly Size[] _c;
    private readonly EquatableArray<int> _first;
    private readonly EquatableArray<int> _second;

    private ContractionPlanner(ContractOp op, bool swapped)
    {
        (_op, _first, _second) = (op, op.Operands[swapped ? 1 : 0], op.Operands[swapped ? 0 : 1]);
        (_a, _b, _c) = (Strides(_first), Strides(_second), Strides(op.Output));
    }

    /// <summary>The plan, or <see langword="null"/> where there is no matrix product: diagonals, an axis of one operand alone, a last axis shared by all.</summary>
    public static ContractionPlan? Plan(ContractOp whole)
    {
        // An axis of size 1 has no stride: which term has it makes no difference.
        EquatableArray<int> Longer(EquatableArray<int> term) => term.Where(axis => whole.AxisSizes[axis].Constant != 1).ToEquatableArray();
        ContractOp op = whole with { Operands = whole.Operands.Select(Longer).ToEquatableArray(), Output = Longer(whole.Output) };
        if (op.Operands.Count != 2 || op.Operands.Append(op.Output).Any(term => term.Distinct().Count() != term.Count))
        {
            return null;
        }

        bool orphan = op.Operands.Any(term => term.Any(axis => op.Operands.Append(op.Output).Count(other => other.Contains(axis)) == 1))
            || op.Output.Any(axis => op.Operands.All(term => !term.Contains(axis)));
        int last = op.Output.Count - 1;
        bool inFirst = last >= 0 && op.Operands[0].Contains(op.Output[last]);
        bool inSecond = last >= 0 && op.Operands[1].Contains(op.Output[last]);
        if (orphan || (inFirst && inSecond))
        {
            return null;
        }

        ContractionPlan plan = new ContractionPlanner(op, swapped: inFirst).Plan(inFirst);
        int columns = op.Output.Count - plan.RowAxes;
        int first = columns == 0 ? whole.Output.Count : whole.Output.ToList().IndexOf(op.Output[plan.RowAxes]);
        return plan with { RowAxes = first };
    }

    private ContractionPlan Plan(bool swapped)
    {
        int[] rows = [.. _op.Output.Where(axis => _first.Contains(axis) && !_second.Contains(axis))];
        int[] columns = [.. _op.Output.Where(axis => !_first.Contains(axis) && _second.Contains(axis))];
        int[] summed = [.. _first.Where(axis => _second.Contains(axis) && !_op.Output.Contains(axis))];
        int[] shared = [.. _first.Where(axis => _second.Contains(axis) && _op.Output.Contains(axis))];

        // The columns must end with the result's last axis; rows and sums take the longest run wherever it is.
        int[] m = Longest(Runs(rows, _a, _c));
        int[] n = Runs(columns, _b, _c).LastOrDefault() ?? [];
        int[] k = Longest(Runs(summed, _a, _b));
        IEnumerable<int> loops = shared.Concat(rows.Except(m)).Concat(columns.Except(n)).Concat(summed.Except(k));
        return new(
            swapped,
            loops.Select(axis => new ContractionLoop(_op.AxisNames[axis], _op.AxisSizes[axis], _a[axis], _b[axis], _c[axis], summed.Contains(axis))).ToEquatableArray(),
            Length(m),
            Length(n),
            Length(k),
            Stride(m, _a),
            Stride(k, _a),
            Stride(k, _b),
            Stride(n, _b),
            m.Length == 0 ? Length(n) : Stride(m, _c),
            rows.Length);
    }

    private Size[] Strides(EquatableArray<int> term)
    {
        Size[] dense = AxisGroups.Dense([.. term.Select(axis => _op.AxisSizes[axis])]);
        return [.. _op.AxisSizes.Select((_, axis) => term.Contains(axis) ? dense[term.ToList().IndexOf(axis)] : Size.Zero)];
    }

    /// <summary>The runs of neighbouring axes that are one stride in both places.</summary>
    private IEnumerable<int[]> Runs(int[] axes, Size[] first, Size[] second)
    {
        List<int> run = [];
        foreach (int axis in axes)
        {
            int[] longer = [.. run, axis];
            if (AxisGroups.Joined(longer, first, _op.AxisSizes) is null || AxisGroups.Joined(longer, second, _op.AxisSizes) is null)
            {
                yield return [.. run];
                run.Clear();
            }

            run.Add(axis);
        }

        yield return [.. run];
    }

    /// <summary>The run with most elements; of equal ones the innermost, which lies closest together.</summary>
    private int[] Longest(IEnumerable<int[]> runs) => runs.Reverse().OrderByDescending(Weight).FirstOrDefault() ?? [];

    // What a run-time size will be is not known; 64 is a batch or a sentence.
    private long Weight(int[] run) => run.Aggregate(1L, (product, axis) => product * (_op.AxisSizes[axis].Constant ?? 64));

    private Size Length(int[] run) => run.Aggregate(Size.One, (product, axis) => product * _op.AxisSizes[axis]);

    private Size Stride(int[] run, Size[] strides)
    {
        Size joined = AxisGroups.Joined(run, strides, _op.AxisSizes)!;
        return joined.Equals(Size.Zero) ? Size.One : joined;
    }
}
