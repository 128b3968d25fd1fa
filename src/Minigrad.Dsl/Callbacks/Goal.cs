namespace Minigrad;

/// <summary>Which values of a watched quantity are better.</summary>
public enum Goal
{
    /// <summary>Smaller ones, as for a loss.</summary>
    Minimize,

    /// <summary>Larger ones, as for an accuracy.</summary>
    Maximize,
}
