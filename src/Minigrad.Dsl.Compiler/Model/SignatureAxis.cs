namespace Minigrad.Compiler.Model;

/// <summary>An axis of a signature: a name or a number, and where it stands in the text.</summary>
/// <param name="Name">The name, or <see langword="null"/> for a number.</param>
/// <param name="Number">The number, where it is one.</param>
/// <param name="Start">Its first character in the signature text.</param>
/// <param name="Length">The number of characters.</param>
public sealed record SignatureAxis(string? Name, int Number, int Start, int Length)
{
    public override string ToString() => Name ?? Shapes.Size.Format(Number);
}
