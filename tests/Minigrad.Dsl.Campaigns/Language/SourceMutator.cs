using System.Text.RegularExpressions;

namespace Minigrad.Campaigns.Language;

/// <summary>Makes mistakes in a source: what typing, deleting and pasting do to attributes, their texts and the members under them.</summary>
internal static partial class SourceMutator
{
    private static readonly string[] Pieces =
    [
        "->", ",", " ", "...", "1", "0", "-1", "(", ")", "//", "/", "*", "+", "batch", "time", "dim", "i", "ij", "@in", "\\u0041", "\\\"", "é", "\u2212", "'", "99999999999", "3, 3", "=", ":", "2*dim", "nameof(Input)",
    ];

    private static readonly string[] Members =
    [
        "[Linear(\"dim\")] public partial Layer Added { get; }",
        "[Relu] public partial Layer Added { get; }",
        "[Softmax(Axis = \"time\")] public partial Layer Added { get; }",
        "[Conv2d(4, Kernel = 3, Groups = 2)] public partial Layer Added { get; }",
        "[Flatten] public partial Layer Input { get; }",
        "[Einsum(\"b i, i o -> b o\")] public partial Layer Added { get; }",
        "[Einsum(\"... i, ... i -> ...\", nameof(Input), nameof(Input))] public partial Layer Added { get; }",
        "[Add(nameof(Input), nameof(Missing))] public partial Layer Added { get; }",
    ];

    /// <summary>The source with one to three mistakes.</summary>
    public static string Mutate(string source, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            source = random.Next(8) switch
            {
                0 => AddMember(source, random),
                1 => SwapWords(source, random),
                2 => ChangeAnywhere(source, random),
                _ => ChangeText(source, random),
            };
        }

        return source;
    }

    private static string ChangeText(string source, Random random)
    {
        MatchCollection texts = Text().Matches(source);
        if (texts.Count == 0)
        {
            return ChangeAnywhere(source, random);
        }

        Match text = texts[random.Next(texts.Count)];
        return Change(source, text.Index + 1 + random.Next(Math.Max(1, text.Length - 1)), random);
    }

    private static string ChangeAnywhere(string source, Random random) => Change(source, random.Next(source.Length), random);

    private static string Change(string source, int at, Random random) => random.Next(4) switch
    {
        0 => source.Remove(at, 1),
        1 => source.Remove(at, Math.Min(source.Length - at, random.Next(1, 6))),
        2 => source.Insert(at, source.Substring(at, Math.Min(source.Length - at, random.Next(1, 12)))),
        _ => source.Insert(at, Pieces[random.Next(Pieces.Length)]),
    };

    private static string SwapWords(string source, Random random)
    {
        MatchCollection words = Word().Matches(source);
        Match to = words[random.Next(words.Count)], from = words[random.Next(words.Count)];
        return source.Remove(to.Index, to.Length).Insert(to.Index, from.Value);
    }

    private static string AddMember(string source, Random random)
    {
        int brace = source.IndexOf('{', StringComparison.Ordinal);
        return brace < 0 ? source : source.Insert(brace + 1, $"\n    {Members[random.Next(Members.Length)]}\n");
    }

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Text();

    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
