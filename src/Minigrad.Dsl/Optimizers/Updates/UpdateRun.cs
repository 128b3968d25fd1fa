namespace Minigrad;

/// <summary>What an update rule changes in one call: parameters of one model that lie side by side and have the same hyper-parameters.</summary>
/// <remarks>
/// All spans have one layout: each parameter starts on a cache line, and the padding between parameters is zero in values, gradients and slots. A rule must
/// leave it so, which it does if zeros give zeros.
/// </remarks>
public readonly ref struct UpdateRun
{
    private readonly HyperParameterTable _table;
    private readonly OptimizerState _state;
    private readonly ParameterSet _parameters;
    private readonly ParameterRun _run;

    internal UpdateRun(HyperParameterTable table, OptimizerState state, ParameterSet parameters, ParameterRun run)
    {
        _table = table;
        _state = state;
        _parameters = parameters;
        _run = run;
    }

    /// <summary>How often these parameters were moved, this time included: 1 at first.</summary>
    public long Step => _state.ParameterSteps[_run.First];

    /// <summary>The values.</summary>
    public Span<float> Values => _parameters.Values.Slice(_run.Offset, _run.Length);

    /// <summary>The loss's gradient by the values.</summary>
    public ReadOnlySpan<float> Gradients => _parameters.Gradients.Slice(_run.Offset, _run.Length);

    /// <summary>The parameters, for a rule that treats each apart.</summary>
    public ReadOnlySpan<Parameter> Parameters => _parameters.AsSpan().Slice(_run.First, _run.Count);

    /// <summary>The value of a hyper-parameter for these parameters; 0 for a weight decay from which they are exempt.</summary>
    /// <param name="hyperParameter">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter; the message lists the nearest names.</exception>
    public float this[string hyperParameter] => _table.Effective(hyperParameter, _run.Group, _run.IsExemptFromDecay);

    /// <summary>Whether a slot has been used for this model.</summary>
    /// <param name="slot">One of <see cref="Optimizer.Slots"/>.</param>
    /// <returns>Whether it has.</returns>
    public bool HasSlot(string slot) => _state.HasSlot(slot);

    /// <summary>What the rule remembers of the values, one float for each; zero at first.</summary>
    /// <param name="slot">One of <see cref="Optimizer.Slots"/>.</param>
    /// <returns>The remembered values.</returns>
    /// <exception cref="MinigradException">There is no such slot; the message lists the nearest names.</exception>
    public Span<float> Slot(string slot) => _state.Slot(slot).Slice(_run.Offset, _run.Length);

    /// <summary>What the rule remembers of one parameter.</summary>
    /// <param name="slot">One of <see cref="Optimizer.Slots"/>.</param>
    /// <param name="parameter">One of <see cref="Parameters"/>.</param>
    /// <returns>The remembered values, row-major.</returns>
    /// <exception cref="MinigradException">There is no such slot; the message lists the nearest names.</exception>
    public Span<float> Slot(string slot, Parameter parameter) => _state.Slot(slot, parameter);

    /// <summary>Memory for one parameter that a rule may use during a step; what is in it before is unspecified, and it is not saved.</summary>
    /// <param name="parameter">One of <see cref="Parameters"/>.</param>
    /// <returns>As many values as the parameter has.</returns>
    public Span<float> Scratch(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return _state.Scratch(parameter.Length);
    }

    /// <summary>Sets the padding between parameters to zero in values and slots, after a rule for which zeros need not give zeros.</summary>
    public void ClearPadding()
    {
        Span<float> values = _parameters.Values;
        int end = _run.Offset + _run.Length;
        ReadOnlySpan<Parameter> parameters = Parameters;
        for (int i = parameters.Length - 1; i >= 0; i--)
        {
            Parameter parameter = parameters[i];
            int start = parameter.Offset + parameter.Length;
            values[start..end].Clear();
            _state.ClearSlots(start, end);
            end = parameter.Offset;
        }
    }
}
