using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a contraction that is no matrix product as plain loops: first the result's axes, then the summed ones.</summary>
public static class LoopNestCode
{
    public static StepCode Write(LoopNestKernel kernel, IReadOnlyList<string> x, string y)
    {
        ContractOp op = kernel.Contraction;
        int[] axes = [.. op.Output.Distinct(), .. op.Operands.SelectMany(term => term).Distinct().Where(axis => !op.Output.Contains(axis))];
        List<string> lines = [];
        if (!kernel.Accumulate)
        {
            lines.Add($"{y}[..({SizeCode.Int(op.Output.Aggregate(Size.One, (product, axis) => product * op.AxisSizes[axis]))})].Clear();");
        }

        string indent = LoopCode.Open(lines, axes.Select(axis => SizeCode.Int(op.AxisSizes[axis])));
        IEnumerable<string> factors = x.Select((name, i) => $"{name}[{LoopCode.Offset(Strides(op, axes, op.Operands[i]))}]");
        lines.Add($"{indent}{y}[{LoopCode.Offset(Strides(op, axes, op.Output))}] += {string.Join(" * ", factors)};");
        LoopCode.Close(lines, axes.Length);
        return new($"{y} {(kernel.Accumulate ? "+=" : "=")} einsum(\"{op.Text}\", {string.Join(", ", x)})", lines);
    }

    // An axis that stands twice in a term moves along its diagonal.
    private static IEnumerable<Size> Strides(ContractOp op, int[] axes, EquatableArray<int> term)
    {
        Size[] dense = AxisGroups.Dense([.. term.Select(axis => op.AxisSizes[axis])]);
        return axes.Select(axis => term.Select((other, i) => other == axis ? dense[i] : Size.Zero).Aggregate(Size.Zero, (sum, stride) => sum + stride));
    }
}
