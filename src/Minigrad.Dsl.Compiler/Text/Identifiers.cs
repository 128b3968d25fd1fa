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
}
