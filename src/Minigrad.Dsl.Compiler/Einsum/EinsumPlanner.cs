using System.Numerics;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Einsum;

/// <summary>
/// Finds the order of pairwise contractions with the fewest multiply-adds, by dynamic programming over the subsets of the operands: the best plan of a set is made of the best
/// plans of its two halves. Of equal plans the one whose largest intermediate result is smaller is taken, then the first one met.
/// </summary>
/// <remarks>
/// Diagonals, and sums over an axis that only one operand has, are taken of that operand first: both only make it smaller. Every split is tried, outer products too.
/// </remarks>
public sealed class EinsumPlanner
{
    private readonly ContractOp _op;
    private readonly double[] _sizes;
    private readonly int[] _output;
    private readonly int[][] _terms;
    private readonly BigInteger[] _axes;
    private readonly BigInteger[] _kept;
    private readonly List<EinsumStep> _steps = [];

    private EinsumPlanner(ContractOp op, Func<Size, double> assumed)
    {
        _op = op;
        _sizes = [.. op.AxisSizes.Select(assumed)];
        _output = [.. op.Output.Distinct().Where(axis => op.Operands.Any(term => term.Contains(axis)))];
        _terms = [.. op.Operands.Select((_, operand) => Reduced(operand))];
        _axes = [.. _terms.Select(Set)];
        _kept = new BigInteger[1 << _terms.Length];
        for (int set = 1; set < _kept.Length; set++)
        {
            BigInteger inside = Union(set);
            _kept[set] = inside & (Union(_kept.Length - 1 - set) | Set(_output));
        }
    }

    /// <summary>The plan of a contraction of one to <see cref="EinsumText.MaximumOperands"/> operands.</summary>
    /// <param name="op">The contraction.</param>
    /// <param name="assumed">A size as a number: what a run-time size is taken to be.</param>
    public static EinsumPlan Plan(ContractOp op, Func<Size, double> assumed) => new EinsumPlanner(op, assumed).Plan();

    private EinsumPlan Plan()
    {
        int operands = _terms.Length;
        if (operands == 1)
        {
            return new(1, EquatableArray.Of(new EinsumStep(EquatableArray.Of(0), _op.Over(_op.Operands.Select(term => (IEnumerable<int>)term), _op.Output))));
        }

        // A gradient may have a diagonal, or repeat a value along an axis: no product gives that.
        bool spreads = _op.Output.Distinct().Count() != _op.Output.Count || _op.Output.Any(axis => !IsOne(axis) && !_output.Contains(axis));
        int[] values = [.. Enumerable.Range(0, operands).Select(Prepare)];
        int[] result = spreads ? _output : [.. _op.Output];
        int last = Emit((1 << operands) - 1, Splits(), values, result);
        if (spreads)
        {
            Add([last], [_output], _op.Output);
        }

        return new(operands, _steps.ToEquatableArray());
    }

    private bool IsOne(int axis) => _op.AxisSizes[axis].Constant == 1;

    /// <summary>An operand's axes that the others or the result need, each once; all of them where it only has ones besides.</summary>
    private int[] Reduced(int operand)
    {
        EquatableArray<int> term = _op.Operands[operand];
        bool IsNeeded(int axis) => IsOne(axis) || _op.Output.Contains(axis) || _op.Operands.Where((_, other) => other != operand).Any(other => other.Contains(axis));
        return _op.Operands.Count > 1 ? [.. term.Distinct().Where(IsNeeded)] : [.. term];
    }

    private int Prepare(int operand) => _terms[operand].Length == _op.Operands[operand].Count
        ? operand
        : Add([operand], [_op.Operands[operand]], _terms[operand]);

    /// <summary>For each set of operands how it is best split in two; the first half has the set's first operand.</summary>
    private int[] Splits()
    {
        int count = 1 << _terms.Length;
        int[] splits = new int[count];
        (double Cost, double Largest)[] best = new (double, double)[count];
        for (int set = 1; set < count; set++)
        {
            if ((set & (set - 1)) == 0)
            {
                continue;
            }

            double own = set == count - 1 ? 0 : Elements(_kept[set]);
            best[set] = (double.PositiveInfinity, double.PositiveInfinity);
            for (int half = (set - 1) & set; half > 0; half = (half - 1) & set)
            {
                int rest = set ^ half;
                if ((half & -half) != (set & -set))
                {
                    continue;
                }

                double cost = best[half].Cost + best[rest].Cost + Elements(_kept[half] | _kept[rest]);
                double largest = Math.Max(own, Math.Max(best[half].Largest, best[rest].Largest));
                if (splits[set] == 0 || cost < best[set].Cost || (cost == best[set].Cost && largest < best[set].Largest))
                {
                    (best[set], splits[set]) = ((cost, largest), half);
                }
            }
        }

        return splits;
    }

    private int Emit(int set, int[] splits, int[] values, IReadOnlyList<int> result)
    {
        if (splits[set] == 0)
        {
            return values[Enumerable.Range(0, values.Length).First(operand => set == 1 << operand)];
        }

        (int left, int right) = (splits[set], set ^ splits[set]);
        (int[] first, int[] second) = (Axes(left, splits), Axes(right, splits));
        int a = Emit(left, splits, values, first);
        int b = Emit(right, splits, values, second);
        return Add([a, b], [first, second], result);
    }

    /// <summary>The axes of a set's intermediate result: those that both halves have, then the first half's, then the second's, as a matrix product gives them.</summary>
    private int[] Axes(int set, int[] splits)
    {
        if (splits[set] == 0)
        {
            return _terms[Enumerable.Range(0, _terms.Length).First(operand => set == 1 << operand)];
        }

        int[] first = Axes(splits[set], splits);
        int[] second = Axes(set ^ splits[set], splits);
        IEnumerable<int> kept = first.Where(second.Contains).Concat(first.Except(second)).Concat(second.Except(first));
        return [.. kept.Where(axis => !IsOne(axis) && !((_kept[set] >> axis).IsEven))];
    }

    private int Add(int[] inputs, IEnumerable<IEnumerable<int>> operands, IEnumerable<int> output)
    {
        _steps.Add(new(inputs.ToEquatableArray(), _op.Over(operands, output)));
        return _terms.Length + _steps.Count - 1;
    }

    private BigInteger Union(int set) =>
        Enumerable.Range(0, _axes.Length).Where(operand => (set & (1 << operand)) != 0).Aggregate(BigInteger.Zero, (union, operand) => union | _axes[operand]);

    private static BigInteger Set(IEnumerable<int> axes) => axes.Aggregate(BigInteger.Zero, (set, axis) => set | (BigInteger.One << axis));

    private double Elements(BigInteger axes)
    {
        double product = 1;
        for (int axis = 0; axis < _sizes.Length; axis++)
        {
            product *= (axes >> axis).IsEven ? 1 : _sizes[axis];
        }

        return product;
    }
}
