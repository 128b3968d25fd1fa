using System.Globalization;

namespace Minigrad;

/// <summary>Checks of optimizer settings. The messages name optimizer, setting, range and value.</summary>
internal static class HyperParameter
{
    public static float NotNegative(Optimizer optimizer, string name, float value) =>
        float.IsFinite(value) && value >= 0 ? value : throw Refused(optimizer, name, value, "must be finite and at least 0");

    public static float BelowOne(Optimizer optimizer, string name, float value) =>
        value is >= 0 and < 1 ? value : throw Refused(optimizer, name, value, "must be at least 0 and below 1");

    private static MinigradException Refused(Optimizer optimizer, string name, float value, string rule) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{optimizer.GetType().Name}: {name} is {value}; it {rule}."));
}
