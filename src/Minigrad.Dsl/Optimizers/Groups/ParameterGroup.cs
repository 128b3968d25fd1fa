namespace Minigrad;

/// <summary>
/// Parameters of a model that have some hyper-parameters of their own: a value, or a factor of the optimizer's value, so that one schedule of that value drives all
/// groups. What a group does not set is the optimizer's.
/// </summary>
/// <remarks>Made by <see cref="Optimizer.AddGroup"/>. A parameter belongs to one group at most.</remarks>
public sealed class ParameterGroup
{
    private readonly HyperParameterTable _table;
    private readonly Dictionary<int, HyperParameterSetting> _own = [];

    internal ParameterGroup(HyperParameterTable table, string name, NamePattern[] patterns)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _table = table;
        Name = name;
        Patterns = Array.AsReadOnly(patterns);
    }

    /// <summary>The group's name.</summary>
    public string Name { get; }

    /// <summary>What chooses the group's parameters: those that any of the patterns matches.</summary>
    public IReadOnlyList<NamePattern> Patterns { get; }

    /// <summary>The hyper-parameters that differ from the optimizer's, in the order in which they were first set.</summary>
    public IEnumerable<HyperParameterSetting> Settings => _own.Values;

    /// <summary>The value that the group's parameters are moved with.</summary>
    /// <param name="hyperParameter">The name: <c>nameof(Adam.LearningRate)</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter; the message lists the nearest names.</exception>
    public float Get(string hyperParameter) => Value(_table.IndexOf(hyperParameter));

    /// <summary>Gives the group a value of its own, which no longer follows the optimizer's.</summary>
    /// <param name="hyperParameter">The name: <c>nameof(Adam.LearningRate)</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>This group.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter, or the value is out of its range.</exception>
    public ParameterGroup Set(string hyperParameter, float value) => Apply(new(hyperParameter, Name, value, IsFactor: false));

    /// <summary>Gives the group the optimizer's value times a factor.</summary>
    /// <param name="hyperParameter">The name: <c>nameof(Adam.LearningRate)</c>.</param>
    /// <param name="factor">The factor; 1 for the optimizer's value.</param>
    /// <returns>This group.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter, or the product is out of its range.</exception>
    public ParameterGroup Scale(string hyperParameter, float factor) => Apply(new(hyperParameter, Name, factor, IsFactor: true));

    /// <summary>Name and patterns: <c>early (Stem, Down1.*)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} ({string.Join(", ", Patterns)})";

    internal bool Matches(string parameter)
    {
        foreach (NamePattern pattern in Patterns)
        {
            if (pattern.Matches(parameter))
            {
                return true;
            }
        }

        return false;
    }

    internal ParameterGroup Apply(HyperParameterSetting setting)
    {
        int index = _table.IndexOf(setting.Name);
        _table.Check(index, setting.Of(_table.Get(index)), this);
        _own[index] = setting;
        return this;
    }

    internal float Value(int index) => _own.TryGetValue(index, out HyperParameterSetting setting) ? setting.Of(_table.Get(index)) : _table.Get(index);

    /// <summary>Fails if the optimizer's value would take this group's out of the range.</summary>
    internal void CheckBase(int index, float value)
    {
        if (_own.TryGetValue(index, out HyperParameterSetting setting) && setting.IsFactor)
        {
            _table.Check(index, setting.Of(value), this);
        }
    }
}
