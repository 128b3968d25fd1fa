using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes loops round a kernel call: <c>i0</c>, <c>i1</c>… from the outermost.</summary>
public static class LoopCode
{
    /// <summary>Opens a loop for each size; returns the indentation inside.</summary>
    public static string Open(List<string> lines, IEnumerable<string> sizes)
    {
        string indent = "";
        int depth = 0;
        foreach (string size in sizes)
        {
            string index = $"i{Literal.Integer(depth++)}";
            lines.Add($"{indent}for (int {index} = 0; {index} < {size}; {index}++)");
            lines.Add($"{indent}{{");
            indent += "    ";
        }

        return indent;
    }

    /// <summary>Closes <paramref name="count"/> loops.</summary>
    public static void Close(List<string> lines, int count)
    {
        for (int depth = count - 1; depth >= 0; depth--)
        {
            lines.Add(new string(' ', 4 * depth) + "}");
        }
    }

    /// <summary>The element at the loops' indices: <c>i0 * 64 + i1</c>.</summary>
    public static string Offset(IEnumerable<Size> strides)
    {
        IEnumerable<string> terms = strides.Select((stride, i) => (Stride: stride, Index: $"i{Literal.Integer(i)}"))
            .Where(loop => !loop.Stride.Equals(Size.Zero))
            .Select(loop => loop.Stride.Equals(Size.One) ? loop.Index : $"{loop.Index} * {SizeCode.Factor(loop.Stride)}");
        string sum = string.Join(" + ", terms);
        return sum.Length == 0 ? "0" : sum;
    }

    /// <summary>The rest of a span from an element on.</summary>
    public static string Part(string name, Size start) => start.Equals(Size.Zero) ? name : $"{name}[({SizeCode.Int(start)})..]";

    /// <summary>The rest of a span from the element at the loops' indices.</summary>
    public static string Slice(string name, IEnumerable<Size> strides) => Offset(strides) is "0" ? name : $"{name}[({Offset(strides)})..]";
}
