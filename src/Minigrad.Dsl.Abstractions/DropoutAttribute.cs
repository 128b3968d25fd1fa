namespace Minigrad;

/// <summary>
/// Dropout (Srivastava and others, 2014): in training each element is zeroed with the given probability and the others are scaled by <c>1/(1-p)</c>; in
/// evaluation nothing happens.
/// </summary>
/// <param name="probability">The probability of zero, at least 0 and below 1.</param>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Shapes: the input's.</remarks>
public sealed class DropoutAttribute(double probability, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The probability of zero.</summary>
    public double Probability { get; } = probability;
}
