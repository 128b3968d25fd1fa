using Minigrad.Compiler.Catalogue;

namespace Minigrad.Generators.Emit;

/// <summary>The private fields of a model's learned values and statistics: <c>_stemConvWeight</c>, each of its own name.</summary>
public sealed class ValueFields
{
    private readonly Dictionary<string, string> _names = [];

    public ValueFields(IEnumerable<ParameterSpec> values)
    {
        HashSet<string> taken = [];
        foreach (ParameterSpec value in values)
        {
            string name = Name(value.Name);
            string unique = name;
            for (int number = 2; !taken.Add(unique); number++)
            {
                unique = $"{name}_{Literal.Integer(number)}";
            }

            _names.Add(value.Name, unique);
        }
    }

    public string this[ParameterSpec value] => _names[value.Name];

    private static string Name(string dotted)
    {
        string joined = string.Concat(dotted.Split('.', '_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return $"_{char.ToLowerInvariant(joined[0])}{joined.Substring(1)}";
    }
}
