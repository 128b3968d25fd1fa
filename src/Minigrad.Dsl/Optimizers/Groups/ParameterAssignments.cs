namespace Minigrad;

/// <summary>Applies an optimizer's groups and freeze rules to the parameters of a model.</summary>
internal static class ParameterAssignments
{
    public static ParameterAssignment[] Of(HyperParameterTable table, IModel model)
    {
        ParameterSet parameters = model.Parameters;
        foreach (NamePattern pattern in table.Groups.SelectMany(group => group.Patterns).Concat(table.FreezeRules.Select(rule => rule.Pattern)))
        {
            pattern.Select(parameters);
        }

        HashSet<Parameter> exempt = table.ExemptBiasesAndNorms ? BiasesAndNorms(model) : [];
        return [.. parameters.Select(parameter => new ParameterAssignment(parameter, Group(table, parameter), IsFrozen(table, parameter), exempt.Contains(parameter)))];
    }

    private static ParameterGroup? Group(HyperParameterTable table, Parameter parameter)
    {
        ParameterGroup? found = null;
        foreach (ParameterGroup group in table.Groups)
        {
            if (!group.Matches(parameter.Name))
            {
                continue;
            }

            if (found is not null)
            {
                throw new MinigradException(
                    $"{table.Owner}: parameter '{parameter.Name}' belongs to group {found} and to group {group}, but it can have only one learning rate: narrow one of the patterns.");
            }

            found = group;
        }

        return found;
    }

    private static bool IsFrozen(HyperParameterTable table, Parameter parameter)
    {
        bool isFrozen = false;
        foreach (FreezeRule rule in table.FreezeRules)
        {
            if (rule.Pattern.Matches(parameter.Name))
            {
                isFrozen = rule.IsFrozen;
            }
        }

        return isFrozen;
    }

    private static HashSet<Parameter> BiasesAndNorms(IModel model) =>
    [
        .. model.Parameters.Where(parameter => parameter.Name == "bias" || parameter.Name.EndsWith(".bias", StringComparison.Ordinal)),
        .. model.Layers.Where(layer => layer.Kind.EndsWith("Norm", StringComparison.Ordinal)).SelectMany(layer => layer.Parameters),
    ];
}
