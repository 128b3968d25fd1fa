namespace Minigrad.Testing;

/// <summary>Values that a model has a gradient by.</summary>
/// <param name="Name">What they are, for messages.</param>
/// <param name="Shape">Their sizes.</param>
/// <param name="Values">A copy of the values.</param>
/// <param name="Gradient">A copy of the gradient.</param>
/// <param name="Set">Gives the model other values.</param>
internal sealed record Differentiated(string Name, IReadOnlyList<int> Shape, float[] Values, float[] Gradient, Action<float[]> Set);
