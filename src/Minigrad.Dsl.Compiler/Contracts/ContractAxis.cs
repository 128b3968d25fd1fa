using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>An axis of a contract.</summary>
/// <param name="Text">A name, a number, <c>_</c> or <c>...</c>.</param>
/// <param name="Number">The size, where it is a number.</param>
/// <param name="Start">Its first character in the contract's text.</param>
/// <param name="Length">The number of characters.</param>
public sealed record ContractAxis(string Text, int? Number, int Start, int Length)
{
    /// <summary>How an axis of any size is written.</summary>
    public const string Any = "_";

    /// <summary>How any number of axes is written.</summary>
    public const string Ellipsis = "...";

    public bool IsEllipsis => Text == Ellipsis;

    /// <summary>The name, where it is one.</summary>
    public string? Name => Number is null && Text is not (Any or Ellipsis) ? Text : null;

    /// <summary>The size within the method that the contract belongs to, where a name is a size of its own; nothing for an axis of any size.</summary>
    public Size? Own => Number is { } number ? Size.Of(number) : Name is { } name ? Size.Named(name) : null;

    public override string ToString() => Text;
}
