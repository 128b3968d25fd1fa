namespace Minigrad;

/// <summary>
/// Weight decay as part of the gradient, which is the gradient of the penalty λ/2 · ‖p‖²: g ← g + λp. In front of the statistics it is part of them, as in PyTorch;
/// behind them only the steppers after it see it.
/// </summary>
/// <param name="weightDecay">λ, at least 0.</param>
public sealed class L2Step(float weightDecay = 0) : OptimizerPart
{
    private const string WeightDecay = nameof(WeightDecay);

    /// <summary><c>WeightDecay</c>, λ.</summary>
    public override IReadOnlyList<HyperParameter> HyperParameters { get; } = [HyperParameter.WeightDecay(WeightDecay, weightDecay)];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update) => UpdateLoop.Run(new AddScaled(update[WeightDecay]), update.Gradients, update.Values);
}
