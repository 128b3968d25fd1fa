namespace Minigrad.Compiler.Model;

/// <summary>One argument of an attribute: what the user wrote, not its default.</summary>
/// <param name="Name">The property that it sets, in the attribute's own spelling: <c>Out</c>, <c>Kernel</c>.</param>
/// <param name="Value">A <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="string"/> or <see cref="EquatableArray{T}"/> of numbers; any other constant arrives as its type's name
/// in an <see cref="UnsupportedValue"/>.</param>
public sealed record ArgumentSpec(string Name, object Value);
