namespace Minigrad;

/// <summary>An optimizer's hyper-parameters, what it froze, and what it remembers of a model, in a checkpoint and back.</summary>
internal static class OptimizerSnapshot
{
    private static readonly string s_slots = ModelFile.TrainingName("optimizer/");

    /// <summary>Writes everything but the remembered values.</summary>
    public static void Save(Optimizer optimizer, IModel model, CallbackState to)
    {
        OptimizerState state = optimizer.StateOf(model);
        to.Set("exemptBiasesAndNorms", optimizer.ExemptBiasesAndNorms ? 1 : 0);
        to.Set("step", state.Step);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            to.Set($"steps/{model.Parameters[i].Name}", state.ParameterSteps[i]);
        }

        to.Set("groups", string.Join("; ", optimizer.Groups));
        IReadOnlyList<HyperParameterSetting> settings = optimizer.Settings;
        to.Set("settings", settings.Count);
        for (int i = 0; i < settings.Count; i++)
        {
            to.Set($"setting/{i}/name", settings[i].Name);
            to.Set($"setting/{i}/group", settings[i].Group ?? "");
            to.Set($"setting/{i}/value", (double)settings[i].Value);
            to.Set($"setting/{i}/isFactor", settings[i].IsFactor ? 1 : 0);
        }

        to.Set("freezeRules", optimizer.FreezeRules.Count);
        for (int i = 0; i < optimizer.FreezeRules.Count; i++)
        {
            to.Set($"freezeRule/{i}/pattern", optimizer.FreezeRules[i].Pattern.Text);
            to.Set($"freezeRule/{i}/isFrozen", optimizer.FreezeRules[i].IsFrozen ? 1 : 0);
        }
    }

    /// <summary>The remembered values.</summary>
    public static IEnumerable<SafeTensor> Tensors(Optimizer optimizer, IModel model)
    {
        OptimizerState state = optimizer.StateOf(model);
        return state.Slots.SelectMany(slot => model.Parameters.Select(
            parameter => new SafeTensor($"{s_slots}{slot}/{parameter.Name}", [.. parameter.Shape], state.Memory(slot, parameter))));
    }

    /// <summary>What keeps a file's values from being this optimizer's; empty if nothing does.</summary>
    public static IEnumerable<string> Differences(CheckpointFile file, Optimizer optimizer, IModel model)
    {
        Dictionary<string, Parameter> parameters = model.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (SafeTensor tensor in file.Tensors.Tensors.Where(IsSlot))
        {
            (string slot, string name) = Split(tensor);
            if (!optimizer.Slots.Contains(slot))
            {
                yield return $"the optimizer remembers {string.Join(", ", optimizer.Slots)} but the checkpoint has {slot}";
            }
            else if (!parameters.TryGetValue(name, out Parameter? parameter) || !parameter.Shape.SequenceEqual(tensor.Shape))
            {
                yield return $"the checkpoint's {tensor} belongs to no parameter";
            }
        }
    }

    /// <summary>Replaces everything by what the file has.</summary>
    /// <exception cref="MinigradException">The optimizer has other groups; it is unchanged.</exception>
    public static void Load(CheckpointFile file, CallbackState from, Optimizer optimizer, IModel model)
    {
        string saved = from.GetString("groups"), groups = string.Join("; ", optimizer.Groups);
        if (saved != groups)
        {
            throw new MinigradException($"{file.Path} is a checkpoint of another training: the optimizer's groups are '{saved}' in the checkpoint and '{groups}' here.");
        }

        HashSet<HyperParameterSetting> present = [.. optimizer.Settings];
        for (int i = 0; i < from.GetLong("settings"); i++)
        {
            string group = from.GetString($"setting/{i}/group");
            HyperParameterSetting setting = new(
                from.GetString($"setting/{i}/name"),
                group.Length == 0 ? null : group,
                (float)from.GetDouble($"setting/{i}/value"),
                from.GetLong($"setting/{i}/isFactor") != 0);
            if (!present.Contains(setting))
            {
                optimizer.Apply(setting);
            }
        }

        optimizer.ExemptBiasesAndNorms = from.GetLong("exemptBiasesAndNorms") != 0;
        optimizer.Unfreeze("*");
        for (int i = 0; i < from.GetLong("freezeRules"); i++)
        {
            NamePattern pattern = from.GetString($"freezeRule/{i}/pattern");
            if (from.GetLong($"freezeRule/{i}/isFrozen") != 0)
            {
                optimizer.Freeze(pattern);
            }
            else
            {
                optimizer.Unfreeze(pattern);
            }
        }

        optimizer.ResetState(model);
        OptimizerState state = optimizer.StateOf(model);
        foreach (SafeTensor tensor in file.Tensors.Tensors.Where(IsSlot))
        {
            (string slot, string name) = Split(tensor);
            tensor.CopyTo(state.Slot(slot, model.Parameters[name]));
        }

        state.SetSteps(from.GetLong("step"), [.. model.Parameters.Select(parameter => from.GetLong($"steps/{parameter.Name}"))]);
    }

    private static bool IsSlot(SafeTensor tensor) => tensor.Name.StartsWith(s_slots, StringComparison.Ordinal);

    private static (string Slot, string Parameter) Split(SafeTensor tensor)
    {
        string rest = tensor.Name[s_slots.Length..];
        int end = rest.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? (rest, "") : (rest[..end], rest[(end + 1)..]);
    }
}
