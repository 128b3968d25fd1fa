namespace Minigrad;

/// <summary>What <see cref="BatchNormFolding.Fold"/> did with one batch normalisation.</summary>
/// <param name="Norm">The normalisation.</param>
/// <param name="Into">The layer before it that took it over; null if it was not folded.</param>
/// <param name="Refusal">Why it was not folded; null if it was.</param>
public sealed record FoldedNorm(Layer Norm, Layer? Into, string? Refusal)
{
    /// <summary>A sentence: <c>Stem.Norm: folded into Stem.Conv</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Norm.Name}: {(Into is null ? $"not folded: {Refusal}" : $"folded into {Into.Name}")}";
}
