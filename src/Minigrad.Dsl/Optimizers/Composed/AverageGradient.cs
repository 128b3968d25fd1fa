namespace Minigrad;

/// <summary>The average gradient: a ← μa + wg with w = 1, or, dampened, w = 1 - μ.</summary>
/// <param name="isDampened">Whether the average is dampened: then it is about as large as a gradient, else 1 / (1 - μ) times that.</param>
/// <param name="momentum">μ, from 0 to below 1.</param>
public sealed class AverageGradient(bool isDampened = false, float momentum = 0.9f) : Statistic
{
    private const string Momentum = nameof(Momentum);

    /// <inheritdoc/>
    public override string Name => SlotName.AverageGradient;

    /// <summary><c>Momentum</c>, μ.</summary>
    public override IReadOnlyList<HyperParameter> HyperParameters { get; } = [HyperParameter.BelowOne(Momentum, momentum)];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update)
    {
        float kept = update[Momentum];
        UpdateLoop.Run(new AverageRule(kept, Weight(kept)), update.Statistic(Name), update.Gradients);
    }

    /// <inheritdoc/>
    public override double Debias(in ParameterUpdate update) => Debias(update[Momentum], Weight(update[Momentum]), update.Step);

    private float Weight(float kept) => isDampened ? 1 - kept : 1;
}
