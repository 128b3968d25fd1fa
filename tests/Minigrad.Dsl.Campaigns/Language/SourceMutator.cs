using System.Text.RegularExpressions;

namespace Minigrad.Campaigns.Language;

/// <summary>Makes mistakes in a source: what typing, deleting and pasting do to attributes, their texts and the members under them.</summary>
internal static partial class SourceMutator
{
    private static readonly string[] Pieces =
    [
        "->", ",", " ", "...", "1", "0", "-1", "(", ")", "//", "/", "*", "+", "batch", "time", "dim", "i", "ij", "@in", "\\u0041", "\\\"", "é", "\u2212", "'", "99999999999", "3, 3", "=", ":", "2*dim", "nameof(Input)",
        "\"", "\"\"\"", "$", "@", "{", "}", "[", "]", "\n", "\t", "\U0001F600", "\\U0001D400", "()", "_", "null", "default", "typeof(", "x=2", "#if", "/*", "params ", "ref ", "static ", "partial ",
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
        "[Rearrange(\"b (h w) -> b h w\", \"h=2\")] public partial Layer Added { get; }",
        "[Reduce(\"b ... -> b\", Reduction.Max)] public partial Layer Added { get; }",
        "[Repeat(\"b ... -> b ... 2\")] public partial Layer Added { get; }",
        "[Slice(\"time\", Start = -2, Length = \"dim\")] public partial Layer Added { get; }",
        "[Parameter(\"dim 3\")] public partial Layer Added { get; }",
        "[Constant(\"\", Fill = 2)] public partial Layer Added { get; }",
        "[Reuse(nameof(Added), nameof(Input))] public partial Layer Added { get; }",
        "[Linear(2, Tied = nameof(Added), Transposed = true)] public partial Layer Added { get; }",
        "[Map(typeof(Math), nameof(Math.Abs))] public partial Layer Added { get; }",
        "[Use<Added>(\"dim=2\", Times = 2)] public partial Repeated<Added> Steps { get; } [Block(\"b dim -> b dim\"), Size(\"dim\")] private partial class Added { [Tanh] public partial Layer Only { get; } }",
        "[Elementwise] public static float Added(float x) => x * MathF.Log(x);",
        "[Einsum(\"i j -> j i\")] public static partial void Added(ReadOnlySpan<float> x, Span<float> y, int i, int j);",
        "public static float Added([Shape(\"batch 3\")] float[] x) => Added(new float[3]);",
    ];

    /// <summary>The source with one to three mistakes.</summary>
    public static string Mutate(string source, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            source = random.Next(10) switch
            {
                0 => AddMember(source, random),
                1 => SwapWords(source, random),
                2 => ChangeAnywhere(source, random),
                3 => MoveLine(source, random),
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

    /// <summary>Removes a line, repeats it, or puts it in another place.</summary>
    private static string MoveLine(string source, Random random)
    {
        List<string> lines = [.. source.Split('\n')];
        string line = lines[random.Next(lines.Count)];
        int kind = random.Next(3);
        if (kind != 1)
        {
            lines.Remove(line);
        }

        if (kind != 0)
        {
            lines.Insert(random.Next(lines.Count + 1), line);
        }

        return string.Join('\n', lines);
    }

    private static string AddMember(string source, Random random)
    {
        int[] braces = [.. Enumerable.Range(0, source.Length).Where(i => source[i] == '{' && (i + 1 == source.Length || source[i + 1] == '\n'))];
        int brace = braces.Length == 0 ? -1 : braces[random.Next(braces.Length)];
        return brace < 0 ? source : source.Insert(brace + 1, $"\n    {Members[random.Next(Members.Length)]}\n");
    }

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Text();

    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
