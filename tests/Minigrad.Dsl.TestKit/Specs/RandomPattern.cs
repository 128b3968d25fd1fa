namespace Minigrad.TestKit.Specs;

/// <summary>A pattern made by chance that breaks no rule, with an input that it fits.</summary>
/// <param name="Input">The input's sizes.</param>
/// <param name="Kind">The layer.</param>
/// <param name="Text">The pattern.</param>
/// <param name="Sizes">What its sizes text must say.</param>
/// <param name="Reduction">The reduction, or an empty text.</param>
/// <param name="Names">The size of each name.</param>
public sealed record RandomPattern(string Input, string Kind, string Text, string Sizes, string Reduction, IReadOnlyDictionary<string, int> Names)
{
    private static readonly string[] Reductions = ["Max", "Mean", "Min", "Product", "Sum"];

    /// <summary>A pattern.</summary>
    /// <param name="random">Decides all.</param>
    public static RandomPattern Make(Random random)
    {
        string kind = new[] { "Rearrange", "Reduce", "Repeat" }[random.Next(3)];
        List<string> names = [.. "abcde"[..random.Next(1, 6)].Select(letter => $"{letter}{letter}")];
        Dictionary<string, int> sizes = names.ToDictionary(name => name, _ => random.Next(1, 4));
        int[] dots = random.Next(3) == 0 ? [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(1, 4))] : [];
        bool hasDots = dots.Length > 0;
        List<string> left = [.. names], right = [.. names.OrderBy(_ => random.Next())];
        if (kind == "Reduce")
        {
            right.RemoveAll(_ => random.Next(2) == 0);
        }
        else if (kind == "Repeat")
        {
            sizes["new"] = random.Next(1, 4);
            right.Insert(random.Next(right.Count + 1), "new");
            right.Insert(random.Next(right.Count + 1), $"{random.Next(2, 4)}");
        }

        List<List<string>> groups = Group(left, random);
        int place = random.Next(groups.Count + 1);
        string leftText = Write(groups, hasDots ? place : -1, "...", random);
        List<List<string>> results = Group(right, random);
        bool keepsDots = hasDots && (kind != "Reduce" || random.Next(2) == 0);
        string rightText = Write(results, keepsDots ? random.Next(results.Count + 1) : -1, random.Next(3) == 0 ? "(...)" : "...", random);
        List<int> input = [.. groups.Select(group => group.Aggregate(1, (product, name) => product * sizes[name]))];
        input.InsertRange(hasDots ? place : 0, dots);
        IEnumerable<string> given = groups.SelectMany(group => group.Skip(1)).Concat(sizes.Keys.Where(name => name == "new"));
        return new(string.Join(" ", input), kind, $"{leftText} -> {rightText}", string.Join(", ", given.Select(name => $"{name}={sizes[name]}")), kind == "Reduce" ? Reductions[random.Next(5)] : "", sizes);
    }

    private static List<List<string>> Group(List<string> names, Random random)
    {
        List<List<string>> groups = [];
        foreach (string name in names)
        {
            if (groups.Count > 0 && random.Next(3) == 0)
            {
                groups[^1].Add(name);
            }
            else
            {
                groups.Add([name]);
            }
        }

        return groups;
    }

    private static string Write(List<List<string>> groups, int place, string dots, Random random)
    {
        List<string> axes = [.. groups.Select(group => group.Count > 1 || random.Next(4) == 0 ? $"({string.Join(" ", group)})" : group[0])];
        if (place >= 0)
        {
            axes.Insert(place, dots);
        }

        return string.Join(" ", axes);
    }
}
