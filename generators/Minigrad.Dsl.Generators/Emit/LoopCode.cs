using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes loops round a kernel call: <c>i0</c>, <c>i1</c>… from the outermost.</summary>
/// <param name="index">What the indices are called, before their number; a method with a parameter of such a name has others.</param>
public sealed class LoopCode(string index)
{
    private const string Index = "i";

    /// <summary>Loops in a method whose parameters all have other names.</summary>
    public static LoopCode Plain { get; } = new(Index);

    /// <summary>Whether a name is that of an index.</summary>
    public static bool IsIndex(string name) => IsIndex(name, Index);

    /// <summary>Loops in a method that has <paramref name="names"/>.</summary>
    public static LoopCode Beside(IReadOnlyCollection<string> names)
    {
        string index = Index;
        while (names.Any(name => IsIndex(name, index)))
        {
            index += "_";
        }

        return new(index);
    }

    /// <summary>Opens a loop for each size; returns the indentation inside.</summary>
    public string Open(List<string> lines, IEnumerable<string> sizes)
    {
        string indent = "";
        int depth = 0;
        foreach (string size in sizes)
        {
            string name = Name(depth++);
            lines.Add($"{indent}for (int {name} = 0; {name} < {size}; {name}++)");
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

    /// <summary>The rest of a span from an element on.</summary>
    public static string Part(string name, Size start) => start.Equals(Size.Zero) ? name : $"{name}[({SizeCode.Int(start)})..]";

    /// <summary>The rest of a span from the element at the loops' indices.</summary>
    public string Slice(string name, IEnumerable<Size> strides) => Offset(strides) is var offset and not "0" ? $"{name}[({offset})..]" : name;

    /// <summary>The element at the loops' indices: <c>i0 * 64 + i1</c>.</summary>
    private string Offset(IEnumerable<Size> strides)
    {
        IEnumerable<string> terms = strides.Select((stride, depth) => (Stride: stride, Index: Name(depth)))
            .Where(loop => !loop.Stride.Equals(Size.Zero))
            .Select(loop => loop.Stride.Equals(Size.One) ? loop.Index : $"{loop.Index} * {SizeCode.Factor(loop.Stride)}");
        string sum = string.Join(" + ", terms);
        return sum.Length == 0 ? "0" : sum;
    }

    private string Name(int depth) => index + Literal.Integer(depth);

    private static bool IsIndex(string name, string index) =>
        name.Length > index.Length && name.StartsWith(index, StringComparison.Ordinal) && name.Skip(index.Length).All(char.IsDigit);
}
