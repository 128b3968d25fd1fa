using System.Globalization;
using System.Text.RegularExpressions;

namespace Minigrad.TestKit.Oracle;

/// <summary>
/// Patterns of rearranged, reduced and repeated axes by definition: every assignment of all axes takes one value to one place of the result. It reads the text itself.
/// </summary>
public static partial class PatternOracle
{
    /// <summary>The result.</summary>
    /// <param name="pattern">The text.</param>
    /// <param name="x">The input.</param>
    /// <param name="sizes">The sizes that the text alone does not say.</param>
    /// <param name="reduction">What is made of the values that come to one place.</param>
    public static Tensor Evaluate(string pattern, Tensor x, IReadOnlyDictionary<string, int> sizes, Reduction? reduction = null)
    {
        string[] sides = pattern.Split("->");
        Dictionary<string, int> known = sizes.ToDictionary();
        int dots = x.Rank - Side(sides[0], 0, "l", known).Count(axis => axis is not ["..."]);
        List<List<string>> left = [.. Spread(Side(sides[0], dots, "l", known), dots)], right = [.. Spread(Side(sides[1], dots, "r", known), dots)];
        for (int axis = 0; axis < left.Count; axis++)
        {
            int product = left[axis].Where(known.ContainsKey).Aggregate(1, (all, name) => all * known[name]);
            foreach (string open in left[axis].Where(name => !known.ContainsKey(name)).ToArray())
            {
                known[open] = x.Shape[axis] / product;
            }
        }

        string[] names = [.. left.Concat(right).SelectMany(axis => axis).Distinct()];
        int[] shape = [.. right.Select(axis => axis.Aggregate(1, (all, name) => all * known[name]))];
        List<double>[] values = [.. Enumerable.Range(0, Tensor.Count(shape)).Select(_ => new List<double>())];
        foreach (int[] assignment in Tensor.Indices([.. names.Select(name => known[name])]))
        {
            int At(IEnumerable<string> axis) => axis.Aggregate(0, (place, name) => (place * known[name]) + assignment[Array.IndexOf(names, name)]);
            int target = right.Zip(shape).Aggregate(0, (place, axis) => (place * axis.Second) + At(axis.First));
            values[target].Add(x[[.. left.Select(At)]]);
        }

        return new(shape, [.. values.Select(all => Reduce(all, reduction))]);
    }

    private static double Reduce(List<double> values, Reduction? reduction) => reduction switch
    {
        Reduction.Max => values.Max(),
        Reduction.Mean => values.Average(),
        Reduction.Min => values.Min(),
        Reduction.Product => values.Aggregate(1.0, (product, value) => product * value),
        Reduction.Sum => values.Sum(),
        _ => values.Single(),
    };

    // A number is an axis of its own with this size.
    private static List<List<string>> Side(string text, int dots, string side, Dictionary<string, int> known)
    {
        List<List<string>> axes = [];
        List<string>? group = null;
        foreach (Match token in Token().Matches(text))
        {
            if (token.Value is "(" or ")")
            {
                group = token.Value == "(" ? [] : null;
                if (group is not null)
                {
                    axes.Add(group);
                }

                continue;
            }

            string name = token.Value;
            if (char.IsDigit(name[0]))
            {
                name = $"{side}{token.Index}:{name}";
                known[name] = int.Parse(token.Value, CultureInfo.InvariantCulture);
            }

            if (group is null)
            {
                axes.Add([name]);
            }
            else
            {
                group.AddRange(name == "..." ? Enumerable.Range(0, dots).Select(i => $".{i}") : [name]);
            }
        }

        return axes;
    }

    private static IEnumerable<List<string>> Spread(List<List<string>> axes, int dots) =>
        axes.SelectMany(axis => axis is ["..."] ? Enumerable.Range(0, dots).Select(i => new List<string> { $".{i}" }) : [axis]);

    [GeneratedRegex(@"\(|\)|\.\.\.|\w+")]
    private static partial Regex Token();
}
