namespace Minigrad;

/// <summary>The average squared gradient: a ← μa + wg² with, dampened, w = 1 - μ, or else w = 1.</summary>
/// <param name="isDampened">Whether the average is dampened: then it is about as large as a squared gradient, else 1 / (1 - μ) times that.</param>
/// <param name="momentum">μ, from 0 to below 1.</param>
public sealed class AverageSquaredGradient(bool isDampened = true, float momentum = 0.99f) : Statistic
{
    private const string SquaredMomentum = nameof(SquaredMomentum);

    /// <inheritdoc/>
    public override string Name => SlotName.AverageSquaredGradient;

    /// <summary><c>SquaredMomentum</c>, μ.</summary>
    public override IReadOnlyList<HyperParameter> HyperParameters { get; } = [HyperParameter.BelowOne(SquaredMomentum, momentum)];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update)
    {
        float kept = update[SquaredMomentum];
        UpdateLoop.Run(new AverageSquareRule(kept, Weight(kept)), update.Statistic(Name), update.Gradients);
    }

    /// <inheritdoc/>
    public override double Debias(in ParameterUpdate update) => Debias(update[SquaredMomentum], Weight(update[SquaredMomentum]), update.Step);

    private float Weight(float kept) => isDampened ? 1 - kept : 1;
}
