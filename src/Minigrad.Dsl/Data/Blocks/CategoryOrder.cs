namespace Minigrad;

/// <summary>How classes are numbered.</summary>
public enum CategoryOrder
{
    /// <summary>By name, in ordinal order: the same numbers whatever the order of the items.</summary>
    Alphabetical,

    /// <summary>In the order in which they first appear among the training items.</summary>
    FirstAppearance,
}
