namespace Minigrad;

public abstract partial class Optimizer
{
    /// <summary>The step size, at least 0; a schedule may set it before each step.</summary>
    /// <exception cref="MinigradException">The value is negative or not finite.</exception>
    public float LearningRate
    {
        get => Get(nameof(LearningRate));
        set => Set(nameof(LearningRate), value);
    }

    /// <summary>
    /// Whether weight decay leaves alone all biases and the parameters of normalisation layers: those named <c>bias</c>, and those of layers whose kind ends in
    /// <c>Norm</c>. False at first.
    /// </summary>
    public bool ExemptBiasesAndNorms
    {
        get => _table.ExemptBiasesAndNorms;
        set => _table.ExemptBiasesAndNorms = value;
    }

    /// <summary>The names of the hyper-parameters, the learning rate first.</summary>
    public IReadOnlyList<string> HyperParameters => _table.Names;

    /// <summary>The parameter groups in the order in which they were added.</summary>
    public IReadOnlyList<ParameterGroup> Groups => _table.Groups;

    /// <summary>What was frozen and unfrozen, as far as it still matters; the last rule that matches a parameter decides.</summary>
    public IReadOnlyList<FreezeRule> FreezeRules => _table.FreezeRules;

    /// <summary>Every hyper-parameter as it was set, those of the optimizer first: what <see cref="Apply"/> sets again.</summary>
    public IReadOnlyList<HyperParameterSetting> Settings =>
        [.. _table.Names.Select(name => new HyperParameterSetting(name, null, Get(name), IsFactor: false)), .. Groups.SelectMany(group => group.Settings)];

    /// <summary>The value of a hyper-parameter.</summary>
    /// <param name="hyperParameter">The name: <c>nameof(Adam.Beta1)</c>.</param>
    /// <param name="group">A group's name, for the value that its parameters are moved with; null for the optimizer's own value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="MinigradException">There is no such hyper-parameter or group; the message lists the nearest names.</exception>
    public float Get(string hyperParameter, string? group = null)
    {
        int index = _table.IndexOf(hyperParameter);
        return group is null ? _table.Get(index) : _table.Group(group).Value(index);
    }

    /// <summary>Sets a hyper-parameter.</summary>
    /// <param name="hyperParameter">The name: <c>nameof(Adam.Beta1)</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="group">A group's name, to give that group a value of its own; null for the optimizer's value, which groups with a factor follow.</param>
    /// <exception cref="MinigradException">There is no such hyper-parameter or group, or the value is out of its range; nothing is changed.</exception>
    public void Set(string hyperParameter, float value, string? group = null) => Apply(new(hyperParameter, group, value, IsFactor: false));

    /// <summary>Sets a hyper-parameter of the optimizer or of a group, or a group's factor.</summary>
    /// <param name="setting">The setting.</param>
    /// <exception cref="MinigradException">There is no such hyper-parameter or group, the value is out of its range, or it is a factor without a group; nothing is changed.</exception>
    public void Apply(HyperParameterSetting setting)
    {
        int index = _table.IndexOf(setting.Name);
        if (setting.Group is not null)
        {
            _table.Group(setting.Group).Apply(setting);
        }
        else if (setting.IsFactor)
        {
            throw new MinigradException($"{_table.Owner}: {setting.Name} is given as a factor without a group; only a group's value can be a factor of the optimizer's.");
        }
        else
        {
            _table.Set(index, setting.Value);
        }
    }

    /// <summary>Adds a group of parameters, which may then have hyper-parameters of its own.</summary>
    /// <param name="name">The group's name; without patterns it is the pattern too.</param>
    /// <param name="patterns">What chooses the parameters: those that any of the patterns matches.</param>
    /// <returns>The group: <c>adam.AddGroup("Stem").Scale(nameof(Adam.LearningRate), 0.1f)</c>.</returns>
    /// <exception cref="MinigradException">There is a group of this name already.</exception>
    /// <remarks>A parameter that two groups match is an error at the next step: there is no order of groups to remember.</remarks>
    public ParameterGroup AddGroup(string name, params ReadOnlySpan<NamePattern> patterns) => _table.AddGroup(name, patterns);

    /// <summary>
    /// Discriminative learning rates (Howard and Ruder, 2018): spreads the learning rates of groups geometrically, from <paramref name="first"/> times the optimizer's
    /// for the first group to the optimizer's for the last. They are factors, so that a schedule of the optimizer's learning rate drives all.
    /// </summary>
    /// <param name="first">The first group's factor, more than 0.</param>
    /// <param name="groups">From input to output, at least two: names of groups, or patterns, which become groups.</param>
    /// <exception cref="MinigradException">The factor is not finite or not positive, there are fewer than two groups, or a group occurs twice.</exception>
    public void SpreadLearningRate(float first, params ReadOnlySpan<string> groups)
    {
        if (!float.IsFinite(first) || first <= 0)
        {
            throw new MinigradException(FormattableString.Invariant($"{_table.Owner}: the first group's factor is {first}; it must be finite and more than 0."));
        }

        HashSet<string> distinct = [.. groups];
        if (groups.Length < 2 || distinct.Count < groups.Length)
        {
            throw new MinigradException($"{_table.Owner}: rates are to be spread over the groups '{string.Join("', '", groups.ToArray())}'; there must be at least two, and each only once.");
        }

        for (int i = 0; i < groups.Length; i++)
        {
            string name = groups[i];
            ParameterGroup group = Groups.FirstOrDefault(group => group.Name == name) ?? AddGroup(name);
            group.Scale(nameof(LearningRate), (float)Math.Pow(first, (groups.Length - 1 - i) / (groups.Length - 1.0)));
        }
    }

    /// <summary>Keeps parameters as they are: they neither move nor decay, and what is remembered of them stays. Their gradients are still computed.</summary>
    /// <param name="pattern">The parameters; <c>*</c> for all.</param>
    /// <remarks>
    /// Of several calls the last one that matches a parameter decides: <c>Freeze("*"); Unfreeze("Head");</c> trains the head only. What a layer gathers while it
    /// trains, such as the running statistics of a batch normalisation, is a buffer and no parameter, and goes on.
    /// </remarks>
    public void Freeze(NamePattern pattern) => _table.AddFreezeRule(new(pattern, IsFrozen: true));

    /// <summary>Lets parameters move again.</summary>
    /// <param name="pattern">The parameters; <c>*</c> for all.</param>
    /// <remarks>Of several calls the last one that matches a parameter decides.</remarks>
    public void Unfreeze(NamePattern pattern) => _table.AddFreezeRule(new(pattern, IsFrozen: false));

    /// <summary>How the next step will treat each parameter of a model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>One for each parameter, in their order.</returns>
    /// <exception cref="MinigradException">A pattern matches none of the model's parameters, or one parameter belongs to two groups.</exception>
    public IReadOnlyList<ParameterAssignment> Assign(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return ParameterAssignments.Of(_table, model);
    }
}
