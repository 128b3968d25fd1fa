namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Which elements share a mean and a variance.</summary>
public enum NormalizationKind
{
    /// <summary>All elements of a channel, the second axis: batch normalisation. Weight and bias have one element a channel.</summary>
    Channels,

    /// <summary>All elements along the last axis: layer normalisation. Weight and bias have the last axis.</summary>
    Rows,
}
