namespace Minigrad;

/// <summary>The names of what optimizers remember: they stand in checkpoints.</summary>
internal static class SlotName
{
    public const string AverageGradient = nameof(AverageGradient);
    public const string AverageSquaredGradient = nameof(AverageSquaredGradient);
    public const string Momentum = nameof(Momentum);
}
