namespace Minigrad;

/// <summary>What a loss of a model compares an output with.</summary>
/// <param name="Output">The output's name.</param>
/// <param name="Kind">Labels or values.</param>
/// <param name="Shape">The axes of the labels or values in order, as in <see cref="TensorDescription.Shape"/>: the output's, for labels without the classes.</param>
public sealed record TargetDescription(string Output, TargetKind Kind, string Shape)
{
    /// <summary>The label whose rows the loss leaves out, and with it every measure; null for none.</summary>
    public int? IgnoredIndex { get; init; }
}
