namespace Minigrad;

/// <summary>What an <see cref="UpsampleAttribute"/> puts between the pixels that it has.</summary>
public enum UpsampleMode
{
    /// <summary>Each pixel again.</summary>
    Nearest,

    /// <summary>The mean of the four pixels round it, weighted by distance; pixels are areas whose outer edges stay where they are.</summary>
    Bilinear,
}
