using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;

namespace Minigrad.Generators.Emit;

/// <summary>
/// The private fields of a model's learned values and statistics: <c>_stemConvWeight</c>, each of its own name; those of a repeated block are an array,
/// <c>_bodyConvWeight[2]</c>.
/// </summary>
public sealed class ValueFields
{
    private readonly Dictionary<string, string> _expressions = [];
    private readonly List<(string Name, IReadOnlyList<ParameterSpec> Values)> _fields = [];

    public ValueFields(IEnumerable<ParameterSpec> values)
    {
        HashSet<string> taken = [];
        foreach (IGrouping<string, ParameterSpec> same in values.GroupBy(value => InEach(value.Name)))
        {
            ParameterSpec[] repeated = [.. same];
            bool isArray = repeated.Length >= Roll.Minimum && repeated.Select(value => LayerNames.Repetition(value.Name)?.Index).SequenceEqual(Enumerable.Range(0, repeated.Length).Cast<int?>());
            foreach (IReadOnlyList<ParameterSpec> field in isArray ? [repeated] : repeated.Select(value => (IReadOnlyList<ParameterSpec>)[value]))
            {
                string name = Unique(Name(isArray ? same.Key : field[0].Name), taken);
                _fields.Add((name, field));
                for (int i = 0; i < field.Count; i++)
                {
                    _expressions.Add(field[i].Name, isArray ? $"{name}[{Hole.Number(i)}]" : name);
                }
            }
        }
    }

    /// <summary>The fields, each with its value or with the values of all repetitions.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<ParameterSpec> Values)> Fields => _fields;

    /// <summary>The expression of a value, in which the index of a repetition is a <see cref="Hole"/>.</summary>
    public string this[ParameterSpec value] => _expressions[value.Name];

    // Body.2.Conv.weight → Body.Conv.weight
    private static string InEach(string dotted) =>
        LayerNames.Repetition(dotted) is { } repetition ? repetition.Block + dotted.Substring(dotted.IndexOf('.', repetition.Block.Length + 1)) : dotted;

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}_{Literal.Integer(number)}";
        }

        return unique;
    }

    private static string Name(string dotted)
    {
        string joined = string.Concat(dotted.Split('.', '_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return $"_{char.ToLowerInvariant(joined[0])}{joined.Substring(1)}";
    }
}
