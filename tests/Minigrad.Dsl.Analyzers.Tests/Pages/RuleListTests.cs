using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Xunit;

namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>A rule is a row in five places; they agree.</summary>
public class RuleListTests
{
    private static string[] Ids => [.. RuleBook.All.Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void RuleBook_Ids_AreUniqueAndGroupedByTheirFirstDigit()
    {
        Assert.Equal(Ids.Distinct(), Ids);
        Assert.All(RuleBook.All, rule => Assert.Matches("^MG[0-3]0[0-9]{2}$", rule.Id));
        Assert.All(RuleBook.All, rule => Assert.Equal(rule.Id[2] == '3', rule.IsAdvice));
    }

    [Fact]
    public void Descriptors_OfAllRules_StateTitleSeverityAndHelpLink()
    {
        Assert.Equal(Ids, RuleDescriptors.All.Select(descriptor => descriptor.Id));
        foreach (DiagnosticDescriptor descriptor in RuleDescriptors.All)
        {
            Rule rule = RuleBook.Find(descriptor.Id);
            Assert.Equal(rule.Title, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(rule.IsAdvice ? DiagnosticSeverity.Info : DiagnosticSeverity.Error, descriptor.DefaultSeverity);
            Assert.Equal(!rule.IsConfigurable, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
            Assert.Equal($"https://github.com/minigrad-dsl/minigrad-dsl/blob/main/docs/rules/{rule.Id}.md", descriptor.HelpLinkUri);
        }
    }

    [Fact]
    public void Analyzers_Together_SupportEveryRule()
    {
        IEnumerable<string> supported = new ModelAnalyzer().SupportedDiagnostics
            .Concat(new LayerOutsideModelAnalyzer().SupportedDiagnostics)
            .Select(descriptor => descriptor.Id);
        Assert.Equal(Ids, supported.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Releases_Rows_AreTheDescriptors()
    {
        IEnumerable<string> expected = RuleDescriptors.All.Select(descriptor =>
            $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}");
        Assert.Equal(expected, ReleaseRows.Read().Select(row => row.ToString()));
    }

    [Fact]
    public void Pages_Files_AreTheRules()
    {
        IEnumerable<string?> pages = Directory.GetFiles(Repository.PathOf("docs", "rules"), "MG*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(Ids, pages.Order(StringComparer.Ordinal));
        Assert.All(RuleBook.All, rule => Assert.Equal($"# {rule.Id}: {rule.Title}", RulePage.Open(rule.Id).Heading));
    }

    [Fact]
    public void Pages_Suppressing_SaysHowOrThatItCannotBe() =>
        Assert.All(RuleBook.All, rule => Assert.Contains(
            rule.IsConfigurable ? $"dotnet_diagnostic.{rule.Id}.severity = none" : "cannot be suppressed",
            RulePage.Open(rule.Id).Section("## Suppressing"),
            StringComparison.Ordinal));

    [Fact]
    public void Overview_Table_IsGeneratedFromTheReleaseRows() =>
        Assert.Equal(RuleOverview.Write(ReleaseRows.Read()), Repository.Read("docs", "rules", "README.md"));

    [Fact]
    public void ReservedNames_OnTheirPages_AreThoseOfTheCompiler()
    {
        Assert.Contains(Sentence(ReservedNames.All), Flowing("MG0014"), StringComparison.Ordinal);
        Assert.Contains(Sentence(ReservedNames.Methods.Concat(ReservedNames.Properties)), Flowing("MG0030"), StringComparison.Ordinal);

        static string Sentence(IEnumerable<string> names) =>
            $"The reserved names are {string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"`{name}`"))}";

        static string Flowing(string id) => RulePage.Open(id).Text.Replace('\n', ' ');
    }
}
