using System.Globalization;
using System.Text.RegularExpressions;
using Minigrad.Compiler.Ir;

namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>
/// Numbers in generated text that differ between the repetitions of a block. Written by <see cref="Number"/>, <see cref="InName"/> and <see cref="InText"/>, they stand
/// between characters for private use until the text is printed: as they are (<see cref="Plain"/>), or as expressions of a loop's variable (<see cref="RolledText"/>).
/// </summary>
public static class Hole
{
    /// <summary>A hole: its kind, and its number where it has one.</summary>
    public static Regex Pattern { get; } = new("[\uE000-\uE003]([0-9]*)\uE004", RegexOptions.CultureInvariant);

    /// <summary>A number in code: a slot, an index.</summary>
    public static string Number(long value) => Write(HoleKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The index of a repetition inside the name of a variable.</summary>
    public static string InName(int index) => Write(HoleKind.Name, Literal.Integer(index));

    /// <summary>The index of a repetition inside a comment or the text of a literal.</summary>
    public static string InText(string index) => Write(HoleKind.Text, index);

    /// <summary>A string literal of a layer's dotted name, in which indices are holes.</summary>
    public static string Path(string dotted) => HasIndex(dotted) ? $"{Write(HoleKind.Literal, "")}\"{Indices(dotted)}\"" : Literal.Text(dotted);

    /// <summary>Dotted names of layers with their indices as holes.</summary>
    public static string Indices(string dotted) => string.Join(".", dotted.Split('.').Select(part => LayerNames.IsIndex(part) ? InText(part) : part));

    /// <summary>The text with its numbers.</summary>
    public static string Plain(string text) => text.IndexOf('\uE004') < 0 ? text : Pattern.Replace(text, hole => hole.Groups[1].Value);

    /// <summary>The kind of a hole.</summary>
    public static HoleKind Kind(Match hole) => (HoleKind)(hole.Value[0] - '\uE000');

    private static bool HasIndex(string dotted) => dotted.Split('.').Any(LayerNames.IsIndex);

    private static string Write(HoleKind kind, string value) => $"{(char)('\uE000' + (int)kind)}{value}\uE004";
}
