namespace Minigrad;

/// <summary>What a hyper-parameter was set to, for the optimizer or for one of its groups.</summary>
/// <param name="Name">The hyper-parameter's name: <c>LearningRate</c>.</param>
/// <param name="Group">The group's name; null for the optimizer's own value.</param>
/// <param name="Value">The value, or the factor.</param>
/// <param name="IsFactor">Whether the group's value is <paramref name="Value"/> times the optimizer's.</param>
public readonly record struct HyperParameterSetting(string Name, string? Group, float Value, bool IsFactor)
{
    internal float Of(float optimizer) => IsFactor ? Value * optimizer : Value;
}
