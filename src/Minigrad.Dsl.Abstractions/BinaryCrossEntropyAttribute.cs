namespace Minigrad;

/// <summary>
/// Binary cross-entropy with logits: the mean over all elements of <c>log(1 + exp(x)) - t·x</c>, which is <c>-t·log σ(x) - (1 - t)·log(1 - σ(x))</c> without its overflow.
/// </summary>
/// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
/// <remarks>The output x is logits, before any sigmoid; the targets t have its shape and are probabilities from 0 to 1.</remarks>
public sealed class BinaryCrossEntropyAttribute(params string[] output) : LossAttribute(output);
