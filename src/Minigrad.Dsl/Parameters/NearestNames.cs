namespace Minigrad;

/// <summary>The names that a reader of an error message probably meant.</summary>
internal static class NearestNames
{
    private const int Shown = 3;

    public static string Describe(string name, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
        {
            return "there are none";
        }

        IEnumerable<string> nearest = known.OrderBy(candidate => Distance(name, candidate)).Take(Shown).Select(candidate => $"'{candidate}'");
        return (known.Count <= Shown ? "there are " : "the nearest names are ") + string.Join(", ", nearest);
    }

    /// <summary>Levenshtein's distance, ignoring case.</summary>
    public static int Distance(string left, string right)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substituted = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
