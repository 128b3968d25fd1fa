namespace Minigrad;

/// <summary>Says which values a hyper-parameter of an <see cref="OptimizerAttribute"/> class may have; without it any finite value of at least 0.</summary>
/// <param name="range">The values.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HyperParameterAttribute(HyperParameterRange range) : Attribute
{
    /// <summary>The values.</summary>
    public HyperParameterRange Range { get; } = range;
}
