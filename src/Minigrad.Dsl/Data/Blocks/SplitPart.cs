namespace Minigrad;

/// <summary>Where an item belongs.</summary>
public enum SplitPart
{
    /// <summary>To no part: the item is left out.</summary>
    None,

    /// <summary>To the items to train on.</summary>
    Train,

    /// <summary>To the items to validate with.</summary>
    Valid,
}
