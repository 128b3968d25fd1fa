namespace Minigrad.Compiler.Text;

/// <summary>What a name in a text is: a C# identifier without <c>@</c>; keywords are names.</summary>
public static class Identifiers
{
    /// <summary>The length of the name that begins at <paramref name="start"/>, or 0.</summary>
    public static int LengthAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '_' || (end > start && char.IsDigit(text[end]))))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Whether a text has the name as a word of its own.</summary>
    public static bool Contains(string text, string name) => Find(text, name).Any();

    /// <summary>Where a text has the name as a word of its own.</summary>
    public static IEnumerable<int> Find(string text, string name)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int length = LengthAt(text, i);
            if (length == name.Length && string.CompareOrdinal(text, i, name, 0, length) == 0)
            {
                yield return i;
            }

            i += Math.Max(length - 1, 0);
        }
    }
}
