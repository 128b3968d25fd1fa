namespace Minigrad.CodeFixes.Remedies;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits from <paramref name="written"/>, or <see langword="null"/> where none shares most of its letters.</summary>
    public static string? Of(string written, IEnumerable<string> known) => known
        .Where(name => name != written)
        .Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(pair => pair.Distance * 2 < Math.Max(written.Length, pair.Name.Length))
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Name)
        .FirstOrDefault();

    /// <summary>The number of letters to insert, remove or replace, and of neighbours to swap.</summary>
    private static int Distance(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
                    edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[from.Length, to.Length];
    }
}
