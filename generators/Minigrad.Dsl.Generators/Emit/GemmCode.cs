using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Lowering.Kernels;

namespace Minigrad.Generators.Emit;

/// <summary>Writes matrix products.</summary>
public sealed class GemmCode(MapRegistry maps, LoopCode loops)
{
    /// <summary>The code of a product of <c>x[0]</c> and <c>x[1]</c>; further inputs are the epilogue's.</summary>
    public StepCode Write(GemmKernel kernel, IReadOnlyList<string> x, string y)
    {
        ContractionPlan plan = kernel.Plan;
        List<string> lines = [];
        bool sums = plan.Loops.Any(loop => loop.IsSum);
        if (sums && !kernel.Accumulate)
        {
            lines.Add($"{y}.Clear();");
        }

        (string first, string second) = plan.Swapped ? (x[1], x[0]) : (x[0], x[1]);
        string a = loops.Slice(first, plan.Loops.Select(loop => loop.A));
        string b = loops.Slice(second, plan.Loops.Select(loop => loop.B));
        string c = loops.Slice(y, plan.Loops.Select(loop => loop.C));
        string result = $"einsum(\"{kernel.Text}\", {x[0]}, {x[1]})";
        MapCode? map = kernel.Map is null ? null : MapCode.Epilogue(maps, kernel.Map, result, [.. x.Skip(2)]);
        string tail = map is not null ? map.Arguments : sums || kernel.Accumulate ? ", accumulate: true" : "";
        string indent = loops.Open(lines, plan.Loops.Select(loop => SizeCode.Int(loop.Size)));
        lines.Add(
            $"{indent}global::Minigrad.Kernels.Gemm.Multiply{(map is null ? "" : $"<{map.Type}>")}("
            + $"m: {SizeCode.Int(plan.M)}, n: {SizeCode.Int(plan.N)}, k: {SizeCode.Int(plan.K)}, "
            + $"{a}, aRow: {SizeCode.Int(plan.ARow)}, aColumn: {SizeCode.Int(plan.AColumn)}, "
            + $"{b}, bRow: {SizeCode.Int(plan.BRow)}, bColumn: {SizeCode.Int(plan.BColumn)}, "
            + $"{c}, cRow: {SizeCode.Int(plan.CRow)}{tail});");
        LoopCode.Close(lines, plan.Loops.Count);
        return new($"{y} {(kernel.Accumulate ? "+=" : "=")} {map?.Text ?? result}", lines);
    }
}
