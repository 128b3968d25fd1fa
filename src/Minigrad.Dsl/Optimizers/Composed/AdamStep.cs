namespace Minigrad;

/// <summary>p ← p - η · a/d₁ / (√(s/d₂) + ε), where a and s are the average gradient and the average squared gradient, d₁ and d₂ what debiases them.</summary>
/// <param name="epsilon">ε, at least 0.</param>
public sealed class AdamStep(float epsilon = 1e-5f) : OptimizerPart
{
    private const string Epsilon = nameof(Epsilon);

    /// <summary><c>Epsilon</c>, ε.</summary>
    public override IReadOnlyList<HyperParameter> HyperParameters { get; } = [HyperParameter.NotNegative(Epsilon, epsilon)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Statistics { get; } = [SlotName.AverageGradient, SlotName.AverageSquaredGradient];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update)
    {
        LambDirection direction = new(update.Debias(SlotName.AverageGradient), update.Debias(SlotName.AverageSquaredGradient), update[Epsilon], decay: 0);
        LambMove move = new(direction, -update[nameof(Optimizer.LearningRate)]);
        UpdateLoop.Run(move, update.Values, update.Statistic(SlotName.AverageGradient), update.Statistic(SlotName.AverageSquaredGradient));
    }
}
