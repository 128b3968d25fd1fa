namespace Minigrad;

/// <summary>Joins all axes but the first into one.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Shapes: <c>batch a b c → batch a·b·c</c>.</remarks>
public sealed class FlattenAttribute(params string[] inputs) : LayerAttribute(inputs);
