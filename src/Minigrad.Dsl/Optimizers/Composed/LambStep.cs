namespace Minigrad;

/// <summary>
/// u = a/d₁ / (√(s/d₂) + ε) + λp; p ← p - η · min(‖p‖/‖u‖, c) · u, where a and s are the average gradient and the average squared gradient, d₁ and d₂ what debiases
/// them. The ratio is 1 where a norm is 0, so that a parameter of zeros can move.
/// </summary>
/// <param name="epsilon">ε, at least 0.</param>
/// <param name="weightDecay">λ, at least 0.</param>
/// <param name="maximumRatio">c, at least 0.</param>
public sealed class LambStep(float epsilon = 1e-6f, float weightDecay = 0, float maximumRatio = 10) : OptimizerPart
{
    private const string Epsilon = nameof(Epsilon);
    private const string WeightDecay = nameof(WeightDecay);
    private const string MaximumRatio = nameof(MaximumRatio);

    /// <summary><c>Epsilon</c>, ε; <c>WeightDecay</c>, λ; <c>MaximumRatio</c>, c.</summary>
    public override IReadOnlyList<HyperParameter> HyperParameters { get; } =
    [
        HyperParameter.NotNegative(Epsilon, epsilon),
        HyperParameter.WeightDecay(WeightDecay, weightDecay),
        HyperParameter.NotNegative(MaximumRatio, maximumRatio),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Statistics { get; } = [SlotName.AverageGradient, SlotName.AverageSquaredGradient];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update)
    {
        Span<float> average = update.Statistic(SlotName.AverageGradient), squares = update.Statistic(SlotName.AverageSquaredGradient);
        LambDirection direction = new(
            update.Debias(SlotName.AverageGradient), update.Debias(SlotName.AverageSquaredGradient), update[Epsilon], update[WeightDecay]);
        float ratio = NormsLoop.Run(direction, update.Values, average, squares).Ratio(update[MaximumRatio]);
        UpdateLoop.Run(new LambMove(direction, -update[nameof(Optimizer.LearningRate)] * ratio), update.Values, average, squares);
    }
}
