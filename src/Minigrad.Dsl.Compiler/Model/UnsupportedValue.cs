namespace Minigrad.Compiler.Model;

/// <summary>A constant of a type that no argument takes.</summary>
/// <param name="TypeName">The type as C# writes it.</param>
public sealed record UnsupportedValue(string TypeName);
