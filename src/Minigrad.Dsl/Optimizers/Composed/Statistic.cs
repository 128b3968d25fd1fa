namespace Minigrad;

/// <summary>A part of a <see cref="ComposedOptimizer"/> that remembers something of each parameter element, such as an average of its gradients.</summary>
public abstract class Statistic : OptimizerPart
{
    /// <summary>What the parts that read it call it; also its name in checkpoints.</summary>
    public abstract string Name { get; }

    /// <summary>What to divide the statistic by to make up for its start at zero; 1 unless overridden.</summary>
    /// <param name="update">The parameter.</param>
    /// <returns>The divisor.</returns>
    public virtual double Debias(in ParameterUpdate update) => 1;

    /// <summary>
    /// What an average a ← μa + wg has become after t steps from zero if every g is 1: w(1 - μᵗ) / (1 - μ). With w = 1 - μ that is 1 - μᵗ, with w = 1 the geometric sum.
    /// </summary>
    /// <param name="momentum">μ, from 0 to below 1.</param>
    /// <param name="weight">w.</param>
    /// <param name="step">t, at least 1.</param>
    /// <returns>The divisor.</returns>
    protected static double Debias(double momentum, double weight, long step) => weight * (1 - Math.Pow(momentum, step)) / (1 - momentum);
}
