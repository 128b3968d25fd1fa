namespace Minigrad;

/// <summary>p ← p - ηg.</summary>
public sealed class SgdStep : OptimizerPart
{
    /// <inheritdoc/>
    public override void Apply(in ParameterUpdate update) =>
        UpdateLoop.Run(new AddScaled(-update[nameof(Optimizer.LearningRate)]), update.Values, update.Gradients);
}
