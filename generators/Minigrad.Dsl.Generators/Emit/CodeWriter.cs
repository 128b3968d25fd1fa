using System.Text;

namespace Minigrad.Generators.Emit;

/// <summary>Writes indented C# with LF line ends.</summary>
public sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the current depth; an empty line stays empty.</summary>
    public CodeWriter Line(string lines = "")
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            _text.Append(' ', trimmed.Length == 0 ? 0 : 4 * _depth).Append(trimmed).Append('\n');
        }

        return this;
    }

    /// <summary>Writes the next lines deeper, or less deep.</summary>
    public CodeWriter In(int depth)
    {
        _depth += depth;
        return this;
    }

    /// <summary>Opens a block.</summary>
    public CodeWriter Open(string head)
    {
        Line(head).Line("{");
        _depth++;
        return this;
    }

    /// <summary>Closes the innermost block.</summary>
    public CodeWriter Close(string tail = "}")
    {
        _depth--;
        return Line(tail);
    }

    /// <summary>The text; every block is closed.</summary>
    /// <exception cref="InvalidOperationException">A block is open.</exception>
    public override string ToString() =>
        _depth == 0 ? _text.ToString() : throw new InvalidOperationException("A block is still open.");
}
