namespace Minigrad;

/// <summary>Softmax cross-entropy with integer labels: the mean over all rows of <c>log Σ exp(logits) - logits[label]</c>.</summary>
/// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
/// <remarks>
/// <para>
/// The output is <c>… classes</c>: the classes are the last axis. The labels are <c>int</c>, one for each row, so of the shape of the axes before it, from 0 to
/// <c>classes - 1</c>: <c>batch</c> for an output <c>batch classes</c>, <c>batch time</c> for <c>batch time vocabulary</c>.
/// </para>
/// <para>
/// With l(c) = <c>log Σ exp(logits) - logits[c]</c>, smoothing e, weights w and C classes, a row of label y has the loss
/// <c>(1 - e) · w[y] · l(y) + e/C · Σ w[c] · l(c)</c>, and the mean divides the sum over the rows that are not ignored by their <c>Σ w[y]</c>, as PyTorch does. Where that is 0,
/// because every row is ignored, loss and gradients are 0. Training and evaluation have the same loss.
/// </para>
/// </remarks>
public sealed class CrossEntropyAttribute(params string[] output) : LossAttribute(output)
{
    /// <summary>e, the share of the wanted distribution that is spread evenly over all classes, from 0 to 1 (Szegedy et al., 2016). 0 unless set.</summary>
    public double LabelSmoothing { get; set; }

    /// <summary>A factor for each class, each finite and at least 0: <c>ClassWeights = [1, 2.5, 0.5]</c>. All 1 unless set.</summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>The label, any number, whose rows count neither in the loss nor in the gradients nor in the accuracy. None unless set.</summary>
    public int IgnoredIndex { get; set; } = int.MinValue;
}
