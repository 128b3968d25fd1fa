using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes softmax and its gradient.</summary>
public static class SoftmaxCode
{
    private const string Softmax = "global::Minigrad.Kernels.Softmax";

    /// <summary>The code of a softmax of <c>x[0]</c>, with the mask <c>x[1]</c> if there is one.</summary>
    public static StepCode Forward(SoftmaxKernel kernel, IReadOnlyList<string> x, string y, LoopCode indices)
    {
        SoftmaxSpace space = kernel.Space;
        string masked = x.Count > 1 ? $" where {x[1]} is not 0" : "";
        string equation = $"{y} = {(kernel.IsLogarithm ? "logsoftmax" : "softmax")}({x[0]}){masked}{Causal(space)}";
        if (!space.Inner.Equals(Size.One))
        {
            string dense = x.Count > 1 ? $", {x[1]}" : "";
            return new(equation, [$"{Softmax}.{Name(kernel.IsLogarithm, "Columns")}({x[0]}, {y}, {Sizes(space)}{dense});"]);
        }

        List<string> lines = [];
        string indent = indices.Open(lines, space.Loops.Select(SizeCode.Int));
        Size[] strides = [.. AxisGroups.Dense([.. space.Loops]).Select(stride => stride * space.Outer * space.Length)];
        string mask = space.Mask is { } along
            ? $", mask: new global::Minigrad.Kernels.Operand({indices.Slice(x[1], along.Take(space.Loops.Count))}, 0, {SizeCode.Int(along[along.Count - 2])}, {SizeCode.Int(along[along.Count - 1])})"
            : "";
        lines.Add($"{indent}{Softmax}.{Name(kernel.IsLogarithm, "Rows")}({indices.Slice(x[0], strides)}, {indices.Slice(y, strides)}, {Sizes(space)}{Period(space)}{mask});");
        LoopCode.Close(lines, space.Loops.Count);
        return new(equation, lines);
    }

    /// <summary>The code of the gradient from the result <c>x[0]</c> and its gradient <c>x[1]</c>.</summary>
    public static StepCode Gradient(SoftmaxGradientKernel kernel, IReadOnlyList<string> x, string y)
    {
        SoftmaxSpace space = kernel.Space;
        string equation = kernel.IsLogarithm ? $"{y} = {x[1]} - exp({x[0]}) * Σ {x[1]}" : $"{y} = {x[0]} * ({x[1]} - Σ {x[0]} * {x[1]}){Causal(space)}";
        string form = space.Inner.Equals(Size.One) ? "RowsGradient" : "ColumnsGradient";
        return new(equation, [$"{Softmax}.{Name(kernel.IsLogarithm, form)}({x[0]}, {x[1]}, {y}, {Sizes(space)}{Period(space)});"]);
    }

    private static string Name(bool isLogarithm, string form) => isLogarithm ? $"Log{form}" : form;

    private static string Causal(SoftmaxSpace space) => space.Period is null ? "" : ", row t over the columns up to t";

    private static string Period(SoftmaxSpace space) => space.Period is null ? "" : $", period: {SizeCode.Int(space.Period)}";

    private static string Sizes(SoftmaxSpace space) =>
        string.Join(", ", (space.Inner.Equals(Size.One) ? [space.Outer, space.Length] : new[] { space.Outer, space.Length, space.Inner }).Select(SizeCode.Int));
}
