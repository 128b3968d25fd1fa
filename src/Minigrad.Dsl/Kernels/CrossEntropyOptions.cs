namespace Minigrad.Kernels;

/// <summary>What a cross-entropy does beyond the mean over all rows; the default does nothing more.</summary>
/// <param name="labelSmoothing">e, the share of the wanted distribution that is spread evenly over all classes, 0 to 1.</param>
/// <param name="classWeights">A factor for each class, each finite and at least 0; empty for 1 each.</param>
/// <param name="ignoredIndex">The label whose rows count neither in the loss nor in the gradient; null for none.</param>
public readonly ref struct CrossEntropyOptions(float labelSmoothing = 0, ReadOnlySpan<float> classWeights = default, int? ignoredIndex = null)
{
    /// <summary>e, the share of the wanted distribution that is spread evenly over all classes, 0 to 1.</summary>
    public float LabelSmoothing { get; } = labelSmoothing;

    /// <summary>A factor for each class; empty for 1 each.</summary>
    public ReadOnlySpan<float> ClassWeights { get; } = classWeights;

    /// <summary>The label whose rows count neither in the loss nor in the gradient; null for none.</summary>
    public int? IgnoredIndex { get; } = ignoredIndex;
}
