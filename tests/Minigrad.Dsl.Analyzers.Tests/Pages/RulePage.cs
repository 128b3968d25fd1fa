using System.Text.RegularExpressions;

namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>The documentation page of one rule, whose examples are its test.</summary>
/// <param name="Text">The whole page.</param>
internal sealed partial record RulePage(string Text)
{
    public string Heading => Text[..Text.IndexOf('\n', StringComparison.Ordinal)];

    public IReadOnlyList<RuleExample> Wrong => Examples("## Wrong");

    public IReadOnlyList<RuleExample> Right => Examples("## Right");

    public static RulePage Open(string id) => new(Repository.Read("docs", "rules", $"{id}.md"));

    /// <summary>The text below a heading, up to the next one.</summary>
    public string Section(string heading)
    {
        int start = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        int end = start < 0 ? -1 : Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return start < 0 ? "" : end < 0 ? Text[start..] : Text[start..end];
    }

    private List<RuleExample> Examples(string heading) => [.. CodeBlock().Matches(Section(heading)).Select(block => RuleExample.Parse(block.Groups["code"].Value))];

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
