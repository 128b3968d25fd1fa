namespace Minigrad;

/// <summary>
/// Huber's loss (1964): the mean over all elements of <c>d²/2</c> where <c>d = |output - target|</c> is at most δ, and of <c>δ·(d - δ/2)</c> beyond.
/// </summary>
/// <param name="output">The <c>nameof</c> of the output layer; none for the model's only output.</param>
/// <remarks>The targets have the output's shape.</remarks>
public sealed class HuberAttribute(params string[] output) : LossAttribute(output)
{
    /// <summary>δ, where the square becomes a straight line; positive. 1 unless set.</summary>
    public double Delta { get; set; } = 1;
}
