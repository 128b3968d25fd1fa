using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Patterns;

/// <summary>An axis that a pattern moves as a whole.</summary>
/// <param name="Key">What is the same on both sides for the same axis.</param>
/// <param name="Name">A name for a reader.</param>
/// <param name="Size">Its size.</param>
public sealed record PatternElement(string Key, string Name, Size Size);
