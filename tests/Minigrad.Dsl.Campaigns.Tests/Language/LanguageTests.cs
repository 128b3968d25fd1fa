using System.Globalization;
using Minigrad.Campaigns.Language;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Campaigns.Tests.Language;

public class LanguageTests
{
    [Fact]
    public void Language_ForThreeSeconds_FindsNothingWrong()
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);

        int code = CampaignCommand.Invoke(["language", "--minutes", "0.05", "--seed", "1"], output, output, CancellationToken.None);

        Assert.True(code == ExitCodes.Success, output.ToString());
        Assert.Matches(@"language: [0-9]+ cases in [0-9.]+ s, [0-9]+ sources, .*0 failed\s*$", output.ToString());
    }

    [Fact]
    public void Mutate_SameSeed_MakesTheSameMistakes()
    {
        string source = SourceCorpus.Texts[0];

        string once = SourceMutator.Mutate(source, new Random(3));

        Assert.Equal(once, SourceMutator.Mutate(source, new Random(3)));
        Assert.NotEqual(source, once);
    }

    [Fact]
    public void Projects_WithoutMistakes_AreClean() =>
        Assert.All(SourceCorpus.Projects, source => GeneratorHarness.Shipped.Run(HarnessOptions.Default, SourceCorpus.Files(source)).AssertClean());

    [Fact]
    public void Change_ManyTimes_LeavesTheValuesOfTheTexts()
    {
        const string Source = "class C { string A = \"batch in\", B = \"x\"; }";
        Random random = new(1);

        string[] spelled = [.. Enumerable.Range(0, 100).Select(_ => TextSpelling.Change(Source, random))];

        Assert.Contains(spelled, source => source.Contains("@\"batch in\"", StringComparison.Ordinal));
        Assert.True(spelled.Distinct().Count() > 40);
        Assert.All(spelled, source => Assert.Equal(
            ["batchin", "x"],
            Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.EqualsValueClauseSyntax>()
                .Select(value => TextSpelling.Canonical(value.Value.ToString()))));
    }

    [Fact]
    public void Problem_AnalyzerThatUnderlinesNothing_IsFound()
    {
        var descriptor = new Microsoft.CodeAnalysis.DiagnosticDescriptor("MG9999", "t", "m", "c", Microsoft.CodeAnalysis.DiagnosticSeverity.Error, true);
        Microsoft.CodeAnalysis.SyntaxTree tree = GeneratorHarness.Shipped.Run("class C;").Input.SyntaxTrees.Single();

        var nothing = Microsoft.CodeAnalysis.Diagnostic.Create(descriptor, tree.GetLocation(new(0, 0)));
        var word = Microsoft.CodeAnalysis.Diagnostic.Create(descriptor, tree.GetLocation(new(0, 5)));

        Assert.Equal("MG9999 underlines ''", SquiggleCheck.Problem(nothing));
        Assert.Null(SquiggleCheck.Problem(word));
    }
}
