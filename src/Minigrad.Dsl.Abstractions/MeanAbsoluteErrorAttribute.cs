namespace Minigrad;

/// <summary>The mean over all elements of <c>|output - target|</c>: PyTorch's <c>L1Loss</c>. Its derivative where both are equal is 0.</summary>
/// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
/// <remarks>The targets have the output's shape.</remarks>
public sealed class MeanAbsoluteErrorAttribute(params string[] output) : LossAttribute(output);
