using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes copies of parts of an axis.</summary>
public static class PartCode
{
    private const string Copies = "global::Minigrad.Kernels.StridedCopy";

    /// <summary>The code that joins its inputs along an axis.</summary>
    public static StepCode Concat(ConcatKernel kernel, IReadOnlyList<string> x, string y)
    {
        Size width = kernel.Widths.Aggregate(Size.Zero, (sum, part) => sum + part);
        Size start = Size.Zero;
        List<string> lines = [];
        for (int i = 0; i < x.Count; i++)
        {
            lines.Add(Copy(x[i], kernel.Widths[i], LoopCode.Part(y, start), width, kernel.Rows, kernel.Widths[i]));
            start += kernel.Widths[i];
        }

        return new($"{y} = {string.Join(" beside ", x)}", lines);
    }

    /// <summary>The code of a part, checked where only the run can tell whether it lies inside.</summary>
    public static StepCode Slice(SliceKernel kernel, string x, string y, string model)
    {
        (Size start, Size length) = (kernel.Slice.Start, kernel.Slice.Length);
        string copy = Copy(LoopCode.Part(x, start * kernel.Inner), kernel.Size * kernel.Inner, y, length * kernel.Inner, kernel.Rows, length * kernel.Inner);
        string equation = $"{y} = {length} of axis {Literal.Integer(kernel.Slice.Axis)} of {x} from {start} on";
        return kernel.Slice.Check.Length == 0
            ? new(equation, [copy])
            : new(equation, [$"{Copies}.CheckPart({Literal.Text($"{model}: {kernel.Slice.Check}")}, {SizeCode.Int(start)}, {SizeCode.Int(length)}, {SizeCode.Int(kernel.Size)});", copy]);
    }

    /// <summary>The code of a part among zeros.</summary>
    public static StepCode Pad(PadKernel kernel, string x, string y) =>
        new($"{y} = {x} from {kernel.Start} on in each row, zeros elsewhere", [$"{y}.Clear();", Copy(x, kernel.Part, LoopCode.Part(y, kernel.Start), kernel.Width, kernel.Rows, kernel.Part)]);

    private static string Copy(string source, Size sourceStride, string target, Size targetStride, Size rows, Size width) =>
        $"{Copies}.Run({source}, {SizeCode.Int(sourceStride)}, {target}, {SizeCode.Int(targetStride)}, rows: {SizeCode.Int(rows)}, width: {SizeCode.Int(width)});";
}
