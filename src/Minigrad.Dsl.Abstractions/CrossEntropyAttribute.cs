namespace Minigrad;

/// <summary>Softmax cross-entropy with integer labels: the mean over the batch of <c>log Σ exp(logits) - logits[label]</c>.</summary>
/// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
/// <remarks>The output is <c>batch classes</c>, the labels are <c>int</c>, one a row, from 0 to <c>classes - 1</c>.</remarks>
public sealed class CrossEntropyAttribute(params string[] output) : LossAttribute(output);
