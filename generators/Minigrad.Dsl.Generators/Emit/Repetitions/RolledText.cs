using System.Text.RegularExpressions;

namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>A text of several repetitions as one, with expressions of the repetition's <c>index</c> for the numbers that differ.</summary>
public sealed class RolledText
{
    private static readonly Regex s_word = new("[\\p{L}\\p{N}_\uE000-\uE004]+", RegexOptions.CultureInvariant);

    private readonly string _template;
    private readonly IReadOnlyList<HoleValues> _holes;

    private RolledText(string template, IReadOnlyList<HoleValues> holes, int count)
    {
        (_template, _holes, Count) = (template, holes, count);
    }

    /// <summary>How many of the repetitions, from the first on, it can stand for.</summary>
    public int Count { get; }

    /// <summary>Finds how far texts are alike but for numbers that follow from the index.</summary>
    public static RolledText Of(int first, int direction, IReadOnlyList<string> texts)
    {
        // The number of each hole's place in the first text stands in the template.
        int place = 0;
        string template = Hole.Pattern.Replace(texts[0], hole => $"{hole.Value[0]}{Literal.Integer(place++)}\uE004");
        string shape = Shape(texts[0]);
        int count = texts.TakeWhile(text => Shape(text) == shape).Count();
        Match[][] found = [.. texts.Take(count).Select(text => Hole.Pattern.Matches(text).Cast<Match>().ToArray())];
        List<HoleValues> holes = [];
        for (int i = 0; i < found[0].Length; i++)
        {
            HoleValues values = HoleValues.Of(Hole.Kind(found[0][i]), first, direction, [.. found.Take(count).Select(matches => matches[i].Groups[1].Value)]);
            count = Math.Min(count, values.Count);
            holes.Add(values);
        }

        return new(template, holes, count);
    }

    /// <summary>The text for the first <paramref name="count"/> repetitions; <see langword="null"/> where two variables would have one name, or one has none.</summary>
    public string? Print(int count)
    {
        Dictionary<string, string> names = [];
        foreach (string word in s_word.Matches(_template).Cast<Match>().Select(match => match.Value).Where(word => word.IndexOf('\uE001') >= 0))
        {
            string printed = Print(word, count);
            string values = Hole.Pattern.Replace(word, hole => $"<{Values(hole).Describe(count)}>");
            if (names.TryGetValue(printed, out string? other) && other != values)
            {
                return null;
            }

            names[printed] = values;
        }

        bool clashes = names.Keys.Any(name => Names.Escape(name) != name) || s_word.Matches(_template).Cast<Match>().Any(match => names.ContainsKey(match.Value));
        return clashes ? null : Print(_template, count);
    }

    private string Print(string template, int count) => Hole.Pattern.Replace(template, hole => Values(hole).Print(count));

    private HoleValues Values(Match hole) => _holes[int.Parse(hole.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)];

    private static string Shape(string text) => Hole.Pattern.Replace(text, hole => hole.Value.Substring(0, 1));
}
