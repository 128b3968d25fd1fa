namespace Minigrad;

/// <summary>
/// The hyper-parameters of an optimizer, its groups and what is frozen. An optimizer that wraps another shares the other's table, so that both names of it
/// set the same values.
/// </summary>
internal sealed class HyperParameterTable(string owner)
{
    private readonly List<HyperParameter> _parameters = [];
    private readonly List<string> _names = [];
    private readonly List<float> _values = [];
    private readonly List<ParameterGroup> _groups = [];
    private readonly List<FreezeRule> _freezeRules = [];

    /// <summary>What messages call the optimizer.</summary>
    public string Owner { get; set; } = owner;

    /// <summary>Counts the changes after which parameters may belong elsewhere.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<string> Names => _names;

    public IReadOnlyList<ParameterGroup> Groups => _groups;

    public IReadOnlyList<FreezeRule> FreezeRules => _freezeRules;

    public bool ExemptBiasesAndNorms
    {
        get;
        set
        {
            field = value;
            Version++;
        }
    }

    public void Declare(HyperParameter parameter)
    {
        if (_names.Contains(parameter.Name))
        {
            throw new MinigradException($"{Owner}: there are two hyper-parameters named '{parameter.Name}'; names must differ.");
        }

        parameter.Check(Owner, parameter.Initial);
        _parameters.Add(parameter);
        _names.Add(parameter.Name);
        _values.Add(parameter.Initial);
    }

    public int IndexOf(string name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new MinigradException($"{Owner} has no hyper-parameter '{name}'; {NearestNames.Describe(name, _names)}.");
    }

    public ParameterGroup Group(string name)
    {
        foreach (ParameterGroup group in _groups)
        {
            if (string.Equals(group.Name, name, StringComparison.Ordinal))
            {
                return group;
            }
        }

        throw new MinigradException($"{Owner} has no parameter group '{name}'; {NearestNames.Describe(name, [.. _groups.Select(group => group.Name)])}.");
    }

    public float Get(int index) => _values[index];

    /// <summary>What a step uses.</summary>
    public float Effective(string name, ParameterGroup? group, bool isExempt)
    {
        int index = IndexOf(name);
        return isExempt && _parameters[index].IsWeightDecay ? 0 : group?.Value(index) ?? _values[index];
    }

    public void Set(int index, float value)
    {
        _parameters[index].Check(Owner, value);
        foreach (ParameterGroup group in _groups)
        {
            group.CheckBase(index, value);
        }

        _values[index] = value;
    }

    public void Check(int index, float value, ParameterGroup group) => _parameters[index].Check($"{Owner}, group '{group.Name}'", value);

    public ParameterGroup AddGroup(string name, ReadOnlySpan<NamePattern> patterns)
    {
        if (_groups.Any(group => group.Name == name))
        {
            throw new MinigradException($"{Owner} has a parameter group '{name}' already; names must differ.");
        }

        ParameterGroup added = new(this, name, patterns.IsEmpty ? [name] : patterns.ToArray());
        _groups.Add(added);
        Version++;
        return added;
    }

    public void AddFreezeRule(FreezeRule rule)
    {
        // The last rule decides, so one that chooses everything outdoes all before it, and a repeated pattern its first self.
        _freezeRules.RemoveAll(earlier => rule.Pattern.Text == "*" || earlier.Pattern == rule.Pattern);
        if (rule.IsFrozen || _freezeRules.Count > 0)
        {
            _freezeRules.Add(rule);
        }

        Version++;
    }
}
