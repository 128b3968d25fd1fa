using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Minigrad.Campaigns.Language;

/// <summary>The sources that mistakes are made in: every example of the rules' pages, right or wrong, and of the language's reference.</summary>
internal static partial class SourceCorpus
{
    public static IReadOnlyList<string> Texts { get; } = [.. Read()];

    private static IEnumerable<string> Read([CallerFilePath] string file = "")
    {
        string docs = Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs");
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

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
