namespace Minigrad;

/// <summary>What a part of a <see cref="ComposedOptimizer"/> sees: one parameter at one step.</summary>
public readonly ref struct ParameterUpdate
{
    private readonly UpdateRun _run;
    private readonly ReadOnlySpan<Statistic> _statistics;

    internal ParameterUpdate(in UpdateRun run, Parameter parameter, Span<float> gradients, ReadOnlySpan<Statistic> statistics)
    {
        _run = run;
        Parameter = parameter;
        Gradients = gradients;
        _statistics = statistics;
    }

    /// <summary>The parameter.</summary>
    public Parameter Parameter { get; }

    /// <summary>The parameter's values, which steppers change.</summary>
    public Span<float> Values => Parameter.Values;

    /// <summary>A copy of the parameter's gradient: a change is seen by the parts after this one; the model's own gradient stays.</summary>
    public Span<float> Gradients { get; }

    /// <summary>How often the parameter was moved, this time included: 1 at first.</summary>
    public long Step => _run.Step;

    /// <summary>The value of a hyper-parameter for this parameter; 0 for a weight decay from which it is exempt.</summary>
    /// <param name="hyperParameter">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter; the message lists the nearest names.</exception>
    public float this[string hyperParameter] => _run[hyperParameter];

    /// <summary>A statistic of the parameter, one float for each element; zero at first.</summary>
    /// <param name="name">The statistic's name.</param>
    /// <returns>The values, row-major.</returns>
    /// <exception cref="MinigradException">There is no such statistic; the message lists the nearest names.</exception>
    public Span<float> Statistic(string name) => _run.Slot(name, Parameter);

    /// <summary>What to divide a statistic by to make up for its start at zero.</summary>
    /// <param name="name">The statistic's name.</param>
    /// <returns>The divisor.</returns>
    /// <exception cref="MinigradException">There is no such statistic; the message lists the nearest names.</exception>
    public double Debias(string name)
    {
        foreach (Statistic statistic in _statistics)
        {
            if (string.Equals(statistic.Name, name, StringComparison.Ordinal))
            {
                return statistic.Debias(this);
            }
        }

        string[] names = Array.ConvertAll(_statistics.ToArray(), statistic => statistic.Name);
        throw new MinigradException($"There is no statistic '{name}'; {NearestNames.Describe(name, names)}.");
    }
}
