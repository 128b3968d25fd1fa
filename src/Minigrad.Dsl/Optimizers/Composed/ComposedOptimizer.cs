namespace Minigrad;

/// <summary>
/// An optimizer made of parts, which run in their order for each parameter: statistics remember, steppers move. SGD with momentum is
/// <c>new ComposedOptimizer(0.1f, new AverageGradient(), new MomentumStep())</c>. The built-in optimizers do the same in one pass and are faster.
/// </summary>
/// <remarks>
/// Hyper-parameters are those of the parts. Where two parts have one of the same name, it is one value, at first the statistics' rather than the steppers', and
/// of several the first's; what the caller sets comes before all: <c>new ComposedOptimizer(…) { ["Momentum"] = 0.95f }</c>.
/// </remarks>
public sealed class ComposedOptimizer : Optimizer
{
    private readonly OptimizerPart[] _parts;
    private readonly Statistic[] _statistics;
    private AlignedBuffer _gradient = new(0);

    /// <summary>Creates the optimizer.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <param name="parts">Statistics and steppers in the order in which they run.</param>
    /// <exception cref="MinigradException">A part reads a statistic that does not stand before it, or two statistics have one name.</exception>
    public ComposedOptimizer(float learningRate, params ReadOnlySpan<OptimizerPart> parts)
        : base(learningRate, Merge(parts))
    {
        _parts = parts.ToArray();
        _statistics = [.. _parts.OfType<Statistic>()];
        List<string> names = [];
        foreach (OptimizerPart part in _parts)
        {
            foreach (string wanted in part.Statistics.Where(wanted => !names.Contains(wanted)))
            {
                throw new MinigradException(
                    $"{part.GetType().Name} reads the statistic '{wanted}', which no part before it provides; before it {NearestNames.Describe(wanted, names)}. Put one that does in front.");
            }

            if (part is not Statistic statistic)
            {
                continue;
            }

            if (names.Contains(statistic.Name))
            {
                throw new MinigradException($"Two statistics are named '{statistic.Name}'; names must differ.");
            }

            names.Add(statistic.Name);
        }

        Slots = names;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Slots { get; }

    /// <summary>A hyper-parameter's value, as <see cref="Optimizer.Get"/> and <see cref="Optimizer.Set"/> have it.</summary>
    /// <param name="hyperParameter">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter, or the value is out of its range.</exception>
    public float this[string hyperParameter]
    {
        get => Get(hyperParameter);
        set => Set(hyperParameter, value);
    }

    /// <inheritdoc/>
    protected internal override void Update(in UpdateRun run)
    {
        foreach (Parameter parameter in run.Parameters)
        {
            if (parameter.Length > _gradient.Length)
            {
                _gradient = new(parameter.Length);
            }

            Span<float> gradient = _gradient.Slice(0, parameter.Length);
            parameter.Gradients.CopyTo(gradient);
            ParameterUpdate update = new(run, parameter, gradient, _statistics);
            foreach (OptimizerPart part in _parts)
            {
                part.Apply(update);
            }
        }
    }

    private static HyperParameter[] Merge(ReadOnlySpan<OptimizerPart> parts) =>
    [
        .. parts.ToArray()
            .OrderBy(part => part is Statistic ? 0 : 1)
            .SelectMany(part => part.HyperParameters)
            .DistinctBy(hyperParameter => hyperParameter.Name),
    ];
}
