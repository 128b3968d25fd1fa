using System.Globalization;

namespace Minigrad;

/// <summary>A hyper-parameter of an optimizer: its name, its value at first, and the values that it may have.</summary>
public sealed class HyperParameter
{
    private readonly Func<float, bool> _allows;
    private readonly string _rule;

    private HyperParameter(string name, float initial, string rule, Func<float, bool> allows)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Initial = initial;
        _allows = allows;
        _rule = rule;
    }

    /// <summary>The name: the optimizer's property, as <c>nameof(Adam.Beta1)</c>.</summary>
    public string Name { get; }

    /// <summary>The value at first.</summary>
    public float Initial { get; }

    /// <summary>Whether it is a weight decay, from which <see cref="Optimizer.ExemptBiasesAndNorms"/> exempts.</summary>
    public bool IsWeightDecay { get; private init; }

    /// <summary>A finite value of at least 0.</summary>
    /// <param name="name">The name.</param>
    /// <param name="initial">The value at first.</param>
    /// <returns>The hyper-parameter.</returns>
    public static HyperParameter NotNegative(string name, float initial) =>
        new(name, initial, "must be finite and at least 0", static value => float.IsFinite(value) && value >= 0);

    /// <summary>A value from 0 to below 1: the share that an average keeps.</summary>
    /// <param name="name">The name.</param>
    /// <param name="initial">The value at first.</param>
    /// <returns>The hyper-parameter.</returns>
    public static HyperParameter BelowOne(string name, float initial) =>
        new(name, initial, "must be at least 0 and below 1", static value => value is >= 0 and < 1);

    /// <summary>A value of a range, its ends included.</summary>
    /// <param name="name">The name.</param>
    /// <param name="initial">The value at first.</param>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <returns>The hyper-parameter.</returns>
    public static HyperParameter Between(string name, float initial, float minimum, float maximum) =>
        new(name, initial, FormattableString.Invariant($"must be at least {minimum} and at most {maximum}"), value => value >= minimum && value <= maximum);

    /// <summary>A weight decay: finite and at least 0; 0 for the parameters that are exempt.</summary>
    /// <param name="name">The name.</param>
    /// <param name="initial">The value at first.</param>
    /// <returns>The hyper-parameter.</returns>
    public static HyperParameter WeightDecay(string name, float initial) =>
        new(name, initial, "must be finite and at least 0", static value => float.IsFinite(value) && value >= 0) { IsWeightDecay = true };

    /// <summary>Name and value at first: <c>Beta1 = 0.9</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} = {Initial}");

    internal void Check(string optimizer, float value)
    {
        if (!_allows(value))
        {
            throw new MinigradException(string.Create(CultureInfo.InvariantCulture, $"{optimizer}: {Name} is {value}; it {_rule}."));
        }
    }
}
