namespace Minigrad;

/// <summary>Decoupled weight decay: p ← (1 - ηλ)p.</summary>
/// <param name="weightDecay">λ, at least 0.</param>
public sealed class WeightDecayStep(float weightDecay = 0) : OptimizerPart
{
    private const string WeightDecay = nameof(WeightDecay);

    /// <summary><c>WeightDecay</c>, λ.</summary>
    public override IReadOnlyList<HyperParameter> HyperParameters { get; } = [HyperParameter.WeightDecay(WeightDecay, weightDecay)];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update) =>
        UpdateLoop.Run(new AddScaled(-update[nameof(Optimizer.LearningRate)] * update[WeightDecay]), update.Values, update.Values);
}
