namespace Minigrad;

/// <summary>
/// A part of a <see cref="ComposedOptimizer"/>, called once for each parameter and step: a <see cref="Statistic"/>, or a stepper, which moves the parameter or changes
/// its gradient for the parts after it.
/// </summary>
/// <remarks>
/// A stepper takes a few lines; loop over the spans, or write the loop's body as a struct for <see cref="UpdateLoop"/>:
/// <code>
/// public sealed class SgdStep : OptimizerPart
/// {
///     public override void Apply(in ParameterUpdate update) =>
///         UpdateLoop.Run(new AddScaled(-update["LearningRate"]), update.Values, update.Gradients);
/// }
/// </code>
/// </remarks>
public abstract class OptimizerPart
{
    /// <summary>The hyper-parameters that the part reads, but for the learning rate, which every optimizer has.</summary>
    public virtual IReadOnlyList<HyperParameter> HyperParameters => [];

    /// <summary>The statistics that the part reads; they must stand before it.</summary>
    public virtual IReadOnlyList<string> Statistics => [];

    /// <summary>Does the part's work for one parameter.</summary>
    /// <param name="update">The parameter, its gradient and what is remembered of it.</param>
    public abstract void Apply(in ParameterUpdate update);
}
