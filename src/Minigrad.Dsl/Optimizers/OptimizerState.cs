namespace Minigrad;

/// <summary>What an optimizer remembers of one model: how often it was moved and, in named slots, values such as averages, one float per parameter element.</summary>
public sealed class OptimizerState
{
    private readonly string _owner;
    private readonly ParameterSet _parameters;
    private readonly IReadOnlyList<string> _names;
    private readonly AlignedBuffer?[] _slots;
    private readonly long[] _parameterSteps;
    private AlignedBuffer? _scratch;
    private ParameterRun[]? _runs;
    private int _runsVersion;

    internal OptimizerState(string owner, ParameterSet parameters, IReadOnlyList<string> names)
    {
        _owner = owner;
        _parameters = parameters;
        _names = names;
        _slots = new AlignedBuffer[names.Count];
        _parameterSteps = new long[parameters.Count];
    }

    /// <summary>The number of steps of the model, the one in progress included: 1 during the first.</summary>
    public long Step { get; private set; }

    /// <summary>How often each parameter was moved, in the order of <see cref="IModel.Parameters"/>: less than <see cref="Step"/> where it was frozen.</summary>
    public ReadOnlySpan<long> ParameterSteps => _parameterSteps;

    /// <summary>The names of the slots in use, a part of <see cref="Optimizer.Slots"/>. A slot is in use from the first call that asks for it.</summary>
    public IReadOnlyList<string> Slots => [.. _names.Where((_, index) => _slots[index] is not null)];

    /// <summary>Whether a slot is in use.</summary>
    /// <param name="name">One of <see cref="Optimizer.Slots"/>.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="MinigradException">There is no such slot; the message lists the nearest names.</exception>
    public bool HasSlot(string name) => _slots[IndexOf(name)] is not null;

    /// <summary>The remembered values of all parameters, writable; zero at first.</summary>
    /// <param name="name">One of <see cref="Optimizer.Slots"/>.</param>
    /// <returns>The values in the layout of <see cref="ParameterSet.Values"/>, 64-byte aligned.</returns>
    /// <exception cref="MinigradException">There is no such slot; the message lists the nearest names.</exception>
    public Span<float> Slot(string name) => (_slots[IndexOf(name)] ??= new(_parameters.Values.Length)).Span;

    /// <summary>The remembered values of one parameter, writable; zero at first.</summary>
    /// <param name="name">One of <see cref="Optimizer.Slots"/>.</param>
    /// <param name="parameter">A parameter of the model.</param>
    /// <returns>The values, row-major.</returns>
    /// <exception cref="MinigradException">There is no such slot; the message lists the nearest names.</exception>
    public Span<float> Slot(string name, Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return Slot(name).Slice(parameter.Offset, parameter.Length);
    }

    /// <summary>Memory that the steps of all parameters share.</summary>
    internal Span<float> Scratch(int length) => (_scratch ??= new(_parameters.Select(parameter => parameter.Length).DefaultIfEmpty().Max())).Slice(0, length);

    /// <summary>Sets a part of all slots in use to zero.</summary>
    internal void ClearSlots(int start, int end)
    {
        foreach (AlignedBuffer? slot in _slots)
        {
            slot?.Slice(start, end - start).Clear();
        }
    }

    /// <summary>What <see cref="Slot(string, Parameter)"/> gives of a slot in use, for those who must keep it.</summary>
    internal ReadOnlyMemory<float> Memory(string name, Parameter parameter) => _slots[IndexOf(name)]!.Memory.Slice(parameter.Offset, parameter.Length);

    /// <summary>Sets the numbers of steps, as a checkpoint has them.</summary>
    /// <param name="step">The number of steps of the model, at least 0.</param>
    /// <param name="parameterSteps">How often each parameter was moved, in the order of <see cref="IModel.Parameters"/>: 0 to <paramref name="step"/>.</param>
    /// <exception cref="MinigradException">The number of parameters is another, or a number of steps is out of its range; nothing is changed.</exception>
    public void SetSteps(long step, ReadOnlySpan<long> parameterSteps)
    {
        if (parameterSteps.Length != _parameterSteps.Length)
        {
            throw new MinigradException($"{_owner}: there are steps of {parameterSteps.Length} parameters but the model has {_parameterSteps.Length}; it is the state of another model.");
        }

        foreach (long steps in parameterSteps)
        {
            if (steps < 0 || steps > step)
            {
                throw new MinigradException($"{_owner}: a parameter was moved {steps} times in {step} steps of the model; it must be at least 0 and at most {step}.");
            }
        }

        Step = step;
        parameterSteps.CopyTo(_parameterSteps);
        _runs = null;
    }

    /// <summary>A copy, to go back to with <see cref="CopyFrom"/>.</summary>
    /// <returns>A state of the same model that no optimizer changes.</returns>
    public OptimizerState Copy()
    {
        OptimizerState copy = new(_owner, _parameters, _names);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Makes this state equal to another of the same model and optimizer.</summary>
    /// <param name="other">The other state.</param>
    /// <exception cref="MinigradException">The other state is one of another model or optimizer.</exception>
    public void CopyFrom(OptimizerState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(other._parameters, _parameters) || !other._names.SequenceEqual(_names))
        {
            throw new MinigradException($"{_owner}: the other state is one of {other._owner} for another model; only a state of the same optimizer and model can be copied.");
        }

        for (int i = 0; i < _slots.Length; i++)
        {
            if (other._slots[i] is { } source)
            {
                source.Span.CopyTo((_slots[i] ??= new(source.Length)).Span);
            }
            else
            {
                _slots[i] = null;
            }
        }

        SetSteps(other.Step, other._parameterSteps);
    }

    /// <summary>Counts a step and tells what it moves.</summary>
    internal ParameterRun[] Begin(HyperParameterTable table, IModel model)
    {
        if (_runs is null || _runsVersion != table.Version)
        {
            _runs = ParameterRun.Of(ParameterAssignments.Of(table, model), _parameters, _parameterSteps);
            _runsVersion = table.Version;
        }

        Step++;
        foreach (ParameterRun run in _runs)
        {
            foreach (ref long steps in _parameterSteps.AsSpan(run.First, run.Count))
            {
                steps++;
            }
        }

        return _runs;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new MinigradException($"{_owner} has no slot '{name}'; {NearestNames.Describe(name, [.. _names])}.");
    }
}
