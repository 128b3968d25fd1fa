namespace Minigrad;

/// <summary>The rectified linear unit: <c>y = max(x, 0)</c>.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Shapes: the input's.</remarks>
public sealed class ReluAttribute(params string[] inputs) : LayerAttribute(inputs);
