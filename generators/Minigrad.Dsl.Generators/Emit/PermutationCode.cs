using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a reordering as loops round a copy of a run, or of a transposed matrix where the last axes differ.</summary>
public static class PermutationCode
{
    public static StepCode Write(PermutationKernel kernel, string x, string y, LoopCode indices)
    {
        List<(Size Size, Size From, Size To)> loops = [.. kernel.Axes];
        (Size Size, Size From, Size To) last = loops.Count > 0 ? loops[loops.Count - 1] : (Size.One, Size.One, Size.One);
        loops.Remove(last);
        bool isRun = last.From.Equals(Size.One);
        (Size Size, Size From, Size To) inner = isRun ? last : loops.Single(axis => axis.From.Equals(Size.One));
        loops.Remove(inner);
        List<string> lines = [];
        string indent = indices.Open(lines, loops.Select(axis => SizeCode.Int(axis.Size)));
        string from = indices.Slice(x, loops.Select(axis => axis.From));
        string to = indices.Slice(y, loops.Select(axis => axis.To));
        lines.Add(isRun
            ? $"{indent}{from}[..({SizeCode.Int(last.Size)})].CopyTo({to});"
            : $"{indent}global::Minigrad.Kernels.Permutation.Transpose({from}, {SizeCode.Int(last.From)}, {to}, {SizeCode.Int(inner.To)}, rows: {SizeCode.Int(last.Size)}, columns: {SizeCode.Int(inner.Size)});");
        LoopCode.Close(lines, loops.Count);
        return new($"{y} = einsum(\"{kernel.Text}\", {x})", lines);
    }
}
