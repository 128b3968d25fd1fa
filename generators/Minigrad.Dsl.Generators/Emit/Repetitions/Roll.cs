namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>What several repetitions of a block, one after another, are written as: one text for all, or the text of each.</summary>
/// <param name="First">The index of the first repetition.</param>
/// <param name="Count">The number of repetitions; 1 where the texts are of a single one.</param>
/// <param name="Direction">The difference between the indices of one repetition and the next, 1 or -1.</param>
/// <param name="Texts">The texts, with <c>index</c> for the repetition's index where there are several.</param>
public sealed record Roll(int First, int Count, int Direction, IReadOnlyList<string> Texts)
{
    /// <summary>The fewest repetitions that are written as one.</summary>
    public const int Minimum = 3;

    /// <summary>Rolls repetitions as far as their texts differ by nothing but numbers that follow from the index.</summary>
    /// <param name="first">The index of the first repetition.</param>
    /// <param name="direction">The difference between an index and the next.</param>
    /// <param name="repetitions">The texts of each repetition.</param>
    public static IReadOnlyList<Roll> All(int first, int direction, IReadOnlyList<IReadOnlyList<string>> repetitions)
    {
        List<Roll> rolls = [];
        int at = 0;
        while (at < repetitions.Count)
        {
            int start = first + (direction * at);
            (int count, IReadOnlyList<string>? texts) = Longest(start, direction, [.. repetitions.Skip(at)]);
            rolls.Add(texts is null ? new(start, 1, direction, [.. repetitions[at].Select(Hole.Plain)]) : new(start, count, direction, texts));
            at += texts is null ? 1 : count;
        }

        return rolls;
    }

    // Doubles how many are looked at, so that the work is in proportion to what is found.
    private static (int Count, IReadOnlyList<string>? Texts) Longest(int first, int direction, IReadOnlyList<IReadOnlyList<string>> repetitions)
    {
        (int Count, IReadOnlyList<string>? Texts) longest = (1, null);
        for (int looked = Minimum; looked / 2 < repetitions.Count; looked *= 2)
        {
            (int Count, IReadOnlyList<string>? Texts) found = Alike(first, direction, [.. repetitions.Take(looked)]);
            if (found.Texts is null)
            {
                break;
            }

            longest = found;
            if (found.Count < looked)
            {
                break;
            }
        }

        return longest;
    }

    private static (int Count, IReadOnlyList<string>? Texts) Alike(int first, int direction, IReadOnlyList<IReadOnlyList<string>> repetitions)
    {
        int count = repetitions.TakeWhile(texts => texts.Count == repetitions[0].Count).Count();
        List<RolledText> rolled = [];
        for (int i = 0; i < repetitions[0].Count && count >= Minimum; i++)
        {
            rolled.Add(RolledText.Of(first, direction, [.. repetitions.Take(count).Select(texts => texts[i])]));
            count = Math.Min(count, rolled[i].Count);
        }

        string[] printed = count < Minimum ? [] : [.. rolled.Select(text => text.Print(count) ?? "")];
        return printed.Length == 0 || printed.Any(text => text.Length == 0) ? (1, null) : (count, printed);
    }
}
