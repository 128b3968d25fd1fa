namespace Minigrad;

/// <summary>The mean over the last two axes.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Shapes: <c>batch channels height width → batch channels</c>.</remarks>
public sealed class GlobalAveragePoolAttribute(params string[] inputs) : LayerAttribute(inputs);
