namespace Minigrad.Testing;

/// <summary>How gradients are compared with finite differences. The defaults fit single precision.</summary>
public sealed record GradientOptions
{
    /// <summary>The difference allowed as a share of the larger of gradient and finite difference.</summary>
    public double Relative { get; init; } = 0.01;

    /// <summary>The difference allowed besides, whatever the gradient.</summary>
    public double Absolute { get; init; } = 1e-5;

    /// <summary>How many elements of each parameter or input are tried, drawn at random; all where it has no more.</summary>
    public int Elements { get; init; } = 4;

    /// <summary>How many random directions (each element plus or minus one step) are tried for each parameter or input: these see all its elements together.</summary>
    public int Directions { get; init; } = 2;

    /// <summary>Whether the gradients by the model's inputs of values are compared too.</summary>
    public bool Inputs { get; init; } = true;

    /// <summary>The seed of what is drawn at random: equal seeds try the same.</summary>
    public int Seed { get; init; }
}
