namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Writes the elements of a collection expression, repetitions of a block once.</summary>
public static class RowList
{
    /// <summary>Writes elements that belong to layers.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="type">The elements' type.</param>
    /// <param name="rows">The elements in order.</param>
    /// <param name="isStatic">Whether they read nothing of the object.</param>
    public static void Write(CodeWriter writer, string type, IEnumerable<RepeatedRow> rows, bool isStatic)
    {
        foreach (RolledItems<RepeatedRow> found in RepeatedRuns.Roll(rows, row => row.Layer, (repetition, _) => [.. repetition.Select(row => row.Text)]))
        {
            if (found.Roll is { } roll)
            {
                Write(writer, type, roll, isStatic);
            }
            else
            {
                found.Items.ToList().ForEach(row => writer.Line($"{Hole.Plain(row.Text)},"));
            }
        }
    }

    /// <summary>Numbers of one pattern as the elements of one line, with a part that is there several times written once.</summary>
    /// <param name="type">The elements' type.</param>
    /// <param name="elements">The elements in order.</param>
    public static string Line(string type, IReadOnlyList<string> elements)
    {
        List<string> parts = [];
        for (int at = 0; at < elements.Count;)
        {
            (int period, int count) = Period.Longest(elements, at);
            parts.Add(count == 1 ? elements[at] : $".. {Of(type, 0, count)}_ => [{string.Join(", ", elements.Skip(at).Take(period))}])");
            at += period * count;
        }

        return string.Join(", ", parts);
    }

    private static void Write(CodeWriter writer, string type, Roll roll, bool isStatic)
    {
        string head = $".. {Of(type, roll.First, roll.Count)}{(isStatic ? "static " : "")}{HoleValues.Index} =>";
        if (roll.Texts.Count == 1)
        {
            writer.Line($"{head} [{roll.Texts[0]}]),");
            return;
        }

        writer.Line(head).Line("[");
        roll.Texts.ToList().ForEach(text => writer.Line($"    {text},"));
        writer.Line("]),");
    }

    private static string Of(string type, int first, int count) => $"global::Minigrad.Repetitions.Of<{type}>({Literal.Integer(first)}, {Literal.Integer(count)}, ";
}
