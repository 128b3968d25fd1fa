using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a contraction of one or two operands as loops over all axes but one, for which a vectorised line is called.</summary>
public static class LoopNestCode
{
    /// <summary>The code of a contraction of variables <paramref name="x"/> to the variable <paramref name="y"/>.</summary>
    public static StepCode Write(LoopNestKernel kernel, IReadOnlyList<string> x, string y, LoopCode indices, string element = "float")
    {
        ContractOp op = kernel.Contraction;
        int[] axes = [.. op.Output.Distinct(), .. op.Operands.SelectMany(term => term).Distinct().Where(axis => !op.Output.Contains(axis))];
        Size[][] strides = [.. op.Operands.Append(op.Output).Select(term => axes.Select(axis => Stride(op, axis, term)).ToArray())];
        int line = Line(strides, axes.Length);
        int[] loops = [.. Enumerable.Range(0, axes.Length).Where(axis => axis != line)];
        List<string> lines = [];
        if (!kernel.Accumulate)
        {
            lines.Add($"{y}[..({SizeCode.Int(op.ResultLength)})].Clear();");
        }

        string indent = indices.Open(lines, loops.Select(axis => SizeCode.Int(op.AxisSizes[axes[axis]])));
        IEnumerable<string> arguments = x.Append(y).Select((name, i) =>
            $"{indices.Slice(name, loops.Select(axis => strides[i][axis]))}, {(line < 0 ? "0" : SizeCode.Int(strides[i][line]))}");
        string function = x.Count == 1 ? "Add" : "MultiplyAdd";
        string count = line < 0 ? "1" : SizeCode.Int(op.AxisSizes[axes[line]]);
        lines.Add($"{indent}global::Minigrad.Kernels.Line.{function}<{element}>({count}, {string.Join(", ", arguments)});");
        LoopCode.Close(lines, loops.Length);
        return new($"{y} {(kernel.Accumulate ? "+=" : "=")} einsum(\"{op.Text}\", {string.Join(", ", x)})", lines);
    }

    /// <summary>The axis of the line: one along which everything lies side by side or stands still, if there is one.</summary>
    private static int Line(Size[][] strides, int axes)
    {
        int result = strides.Length - 1;
        bool IsFlat(int axis, int term) => strides[term][axis].Constant is 0 or 1;
        int Rank(int axis) => strides[result][axis].Constant switch
        {
            1 when Enumerable.Range(0, result).All(term => IsFlat(axis, term)) => 2,
            0 when Enumerable.Range(0, result).All(term => strides[term][axis].Constant == 1) => 1,
            _ => 0,
        };
        return Enumerable.Range(0, axes).OrderByDescending(Rank).ThenByDescending(axis => axis).DefaultIfEmpty(-1).First();
    }

    // An axis that stands twice in a term moves along its diagonal.
    private static Size Stride(ContractOp op, int axis, EquatableArray<int> term)
    {
        Size[] dense = AxisGroups.Dense([.. term.Select(one => op.AxisSizes[one])]);
        return term.Select((other, i) => other == axis ? dense[i] : Size.Zero).Aggregate(Size.Zero, (sum, stride) => sum + stride);
    }
}
