namespace Minigrad;

/// <summary>How <see cref="Lsuv.Initialize"/> works.</summary>
public sealed record LsuvOptions
{
    /// <summary>The layers; null for <see cref="LsuvPair.Find"/>.</summary>
    public IReadOnlyList<LsuvPair>? Pairs { get; init; }

    /// <summary>How far from 0 a mean and from 1 a standard deviation may be, above 0; 0.001 unless set otherwise.</summary>
    public double Tolerance { get; init; } = 1e-3;

    /// <summary>How often the weight and bias of one layer are changed at most, at least 1; 50 unless set otherwise.</summary>
    public int MaximumIterations { get; init; } = 50;

    /// <summary>Whether the bias is moved so that the mean becomes 0, as the 2022 course does; true unless set otherwise. The paper sets the deviation alone.</summary>
    public bool MovesMean { get; init; } = true;
}
