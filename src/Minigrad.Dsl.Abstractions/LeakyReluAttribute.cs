namespace Minigrad;

/// <summary>The leaky rectified linear unit (Maas, Hannun and Ng, 2013): <c>y = x</c> above 0 and <c>slope·x</c> below.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>At 0 the gradient is the slope, as in PyTorch. Shapes: the input's.</remarks>
public sealed class LeakyReluAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The slope below 0, at least 0. 0.01 unless set.</summary>
    public double Slope { get; set; } = 0.01;
}
