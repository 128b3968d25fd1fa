namespace Minigrad.Compiler.Model;

/// <summary>A <c>[Size]</c>: a name, and its value where it has one.</summary>
public sealed record SizeSpec(string Name, int? Value);
