namespace Minigrad;

/// <summary>The same value at every step.</summary>
/// <param name="value">The value.</param>
public sealed class ConstantSchedule(float value) : Schedule
{
    /// <inheritdoc/>
    public override float At(long step, long steps) => value;
}
