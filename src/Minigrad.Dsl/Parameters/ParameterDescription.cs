namespace Minigrad;

/// <summary>A learned value as the compiler knows it.</summary>
/// <param name="Name">The dotted name: <c>Stem.Conv.weight</c>.</param>
/// <param name="Shape">The sizes, row-major; empty for a scalar.</param>
/// <param name="Initializer">How the values start.</param>
/// <param name="Fans">How the values connect inputs with outputs; null where that follows from a shape <c>out in …</c>, or where there are no fans.</param>
public sealed record ParameterDescription(string Name, int[] Shape, Initializer Initializer, Fans? Fans = null);
