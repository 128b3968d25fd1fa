namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Finds parts of a list that follow each other several times.</summary>
public static class Period
{
    private const int Maximum = 256;
    private const int LeastSaved = 8;

    /// <summary>The length and number of the equal parts that begin at a place and save most; one part of length 1 where that is little.</summary>
    public static (int Length, int Count) Longest(IReadOnlyList<string> elements, int start)
    {
        (int Length, int Count) best = (1, 1);
        for (int length = 1; length <= Math.Min(Maximum, (elements.Count - start) / Roll.Minimum); length++)
        {
            int end = start + length;
            while (end < elements.Count && elements[end] == elements[end - length])
            {
                end++;
            }

            int count = (end - start) / length;
            if (count >= Roll.Minimum && length * (count - 1) > Math.Max(LeastSaved - 1, best.Length * (best.Count - 1)))
            {
                best = (length, count);
            }
        }

        return best;
    }
}
