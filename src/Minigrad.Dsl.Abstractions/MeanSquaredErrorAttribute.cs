namespace Minigrad;

/// <summary>The mean over all elements of <c>(output - target)²</c>.</summary>
/// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
/// <remarks>The targets have the output's shape.</remarks>
public sealed class MeanSquaredErrorAttribute(params string[] output) : LossAttribute(output);
