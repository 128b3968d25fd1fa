namespace Minigrad;

/// <summary>The values that a hyper-parameter may have.</summary>
public enum HyperParameterRange
{
    /// <summary>Finite and at least 0.</summary>
    NotNegative,

    /// <summary>From 0 to below 1: the share that an average keeps.</summary>
    BelowOne,

    /// <summary>Finite and at least 0, and 0 for the parameters that are exempt from weight decay.</summary>
    WeightDecay,
}
