namespace Minigrad.Compiler.Text;

/// <summary>What a reader sees as one character of a text: a surrogate pair is one.</summary>
public static class Characters
{
    /// <summary>The character that begins at a position inside the text.</summary>
    public static string At(string text, int position) => text.Substring(position, char.IsSurrogatePair(text, position) ? 2 : 1);
}
