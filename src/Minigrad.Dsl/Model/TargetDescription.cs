namespace Minigrad;

/// <summary>What a loss of a model compares an output with.</summary>
/// <param name="Output">The output's name.</param>
/// <param name="Kind">Labels or values.</param>
public sealed record TargetDescription(string Output, TargetKind Kind);
