namespace Minigrad;

/// <summary>A second label for every row and the share of the first: empty where a batch has one label a row.</summary>
/// <param name="other">The second label of each row.</param>
/// <param name="share">The share of each row's first label, 0 to 1; the second label has the rest.</param>
public readonly ref struct LabelMix(ReadOnlySpan<int> other, ReadOnlySpan<float> share)
{
    /// <summary>The second label of each row.</summary>
    public ReadOnlySpan<int> Other { get; } = other;

    /// <summary>The share of each row's first label, 0 to 1.</summary>
    public ReadOnlySpan<float> Share { get; } = share;
}
