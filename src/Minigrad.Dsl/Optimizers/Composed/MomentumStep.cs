namespace Minigrad;

/// <summary>p ← p - ηa, where a is the average gradient.</summary>
public sealed class MomentumStep : OptimizerPart
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Statistics { get; } = [SlotName.AverageGradient];

    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update) =>
        UpdateLoop.Run(new AddScaled(-update[nameof(Optimizer.LearningRate)]), update.Values, update.Statistic(SlotName.AverageGradient));
}
