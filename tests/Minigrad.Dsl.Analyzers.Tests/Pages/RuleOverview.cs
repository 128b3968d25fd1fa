using System.Text;

namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>Writes the page that lists all rules.</summary>
internal static class RuleOverview
{
    private const string Introduction = """
        # Rules

        What the analyzers of Minigrad.Dsl report. Errors cannot be switched off, because the model would not work, except those of contracts of ordinary methods (MG208x);
        these and advice can, in `.editorconfig`. A squiggle covers the name, number or text at fault, inside the string where there is one; the place that it disagrees with is the
        additional location, and the message names it.

        """;

    private static readonly (string Category, string Heading)[] Groups =
    [
        ("Minigrad.Declaration", "How classes, properties and attributes are declared"),
        ("Minigrad.Text", "Einsum, signature and size texts"),
        ("Minigrad.Shapes", "Sizes and shapes"),
        ("Minigrad.Advice", "Advice: the model compiles"),
    ];

    public static string Write(IReadOnlyList<ReleaseRow> rows)
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach ((string category, string heading) in Groups)
        {
            text.Append('\n').Append("## ").Append(heading).Append("\n\n| Rule | Severity | What it says |\n|---|---|---|\n");
            foreach (ReleaseRow row in rows.Where(row => row.Category == category))
            {
                text.Append("| [").Append(row.Id).Append("](").Append(row.Id).Append(".md) | ").Append(row.Severity).Append(" | ").Append(row.Title).Append(" |\n");
            }
        }

        return text.ToString();
    }
}
