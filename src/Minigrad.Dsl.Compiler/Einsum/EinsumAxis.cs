namespace Minigrad.Compiler.Einsum;

/// <summary>An axis where it stands in a text: its name, or <c>1</c>.</summary>
public sealed record EinsumAxis(string Name, int Start, int Length)
{
    public bool IsOne => Name == "1";
}
