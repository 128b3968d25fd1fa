using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Minigrad.Campaigns.Language;

/// <summary>
/// The sources that mistakes are made in: every example of the rules' pages, right or wrong, and of the language's reference; and for what these lack those of the folder <c>Corpus</c>:
/// projects of several files, every spelling of a text, weights that are shared.
/// </summary>
internal static partial class SourceCorpus
{
    private static readonly string Folder = FolderOfThisFile();

    /// <summary>The examples of the documentation.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Examples()];

    /// <summary>The sources of the folder <c>Corpus</c>, in which nothing is wrong.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "Corpus"), "*.cs").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"))];

    /// <summary>The files of a source.</summary>
    public static string[] Files(string source) => NextFile().Split(source);

    private static IEnumerable<string> Examples()
    {
        string docs = Path.Combine(Folder, "..", "..", "..", "docs");
        foreach (string page in Directory.GetFiles(Path.Combine(docs, "rules"), "MG*.md").Append(Path.Combine(docs, "language.md")).Order(StringComparer.Ordinal))
        {
            foreach (Match block in CodeBlock().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            {
                string code = block.Groups["code"].Value;
                if (code.Contains("Times = 1000", StringComparison.Ordinal))
                {
                    // At the limit of a model's layers the C# compiler alone takes long.
                    continue;
                }

                yield return code.Contains("using Minigrad;", StringComparison.Ordinal) ? code : $"using System;\nusing Minigrad;\n\n{code}";
            }
        }
    }

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^// next file\r?\n", RegexOptions.Multiline)]
    private static partial Regex NextFile();
}
