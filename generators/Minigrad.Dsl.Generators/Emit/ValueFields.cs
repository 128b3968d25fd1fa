using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Generators.Emit.Repetitions;

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
        ParameterSpec[] all = [.. values];
        Dictionary<ParameterSpec, int> order = all.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i);
        HashSet<string> taken = [];
        foreach ((string dotted, IReadOnlyList<ParameterSpec> field) in Group(all, depth: 0).OrderBy(group => order[group.Values[0]]))
        {
            string name = Unique(Name(dotted), taken);
            _fields.Add((name, field));
            for (int i = 0; i < field.Count; i++)
            {
                _expressions.Add(field[i].Name, field.Count > 1 ? $"{name}[{Hole.Number(i)}]" : name);
            }
        }
    }

    /// <summary>The fields, each with its value or with the values of all repetitions.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<ParameterSpec> Values)> Fields => _fields;

    /// <summary>The expression of a value, in which the index of a repetition is a <see cref="Hole"/>.</summary>
    public string this[ParameterSpec value] => _expressions[value.Name];

    // The outermost repetitions that are many enough make an array, Body.0.weight to Body.7.weight.
    private static IEnumerable<(string Name, IReadOnlyList<ParameterSpec> Values)> Group(IReadOnlyList<ParameterSpec> values, int depth)
    {
        List<ParameterSpec> deeper = [];
        foreach (IGrouping<string, ParameterSpec> same in values.GroupBy(value => Without(value.Name, depth)))
        {
            ParameterSpec[] each = [.. same];
            if (each.Length >= Roll.Minimum && each.Select(value => IndexAt(value.Name, depth)).SequenceEqual(Enumerable.Range(0, each.Length).Select(index => Literal.Integer(index))))
            {
                yield return (same.Key, each);
            }
            else
            {
                deeper.AddRange(each);
            }
        }

        IEnumerable<(string, IReadOnlyList<ParameterSpec>)> rest = deeper.Any(value => IndexAt(value.Name, depth + 1) is not null)
            ? Group(deeper, depth + 1)
            : deeper.Select(value => (value.Name, (IReadOnlyList<ParameterSpec>)[value]));
        foreach ((string, IReadOnlyList<ParameterSpec>) field in rest)
        {
            yield return field;
        }
    }

    private static string? IndexAt(string dotted, int depth) => dotted.Split('.').Where(LayerNames.IsIndex).Skip(depth).FirstOrDefault();

    private static string Without(string dotted, int depth)
    {
        int left = depth;
        return string.Join(".", dotted.Split('.').Where(part => !LayerNames.IsIndex(part) || left-- != 0));
    }

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
