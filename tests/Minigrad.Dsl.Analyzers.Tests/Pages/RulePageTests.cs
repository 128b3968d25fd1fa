using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Rules;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests.Pages;

public class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleBook.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void WrongExample_Built_ReportsExactlyWhatItsCommentsSay(string id)
    {
        IReadOnlyList<RuleExample> examples = RulePage.Open(id).Wrong;
        Assert.NotEmpty(examples);
        HarnessResult result = Compile(GeneratorHarness.Shipped, examples);
        Assert.Contains(Expected(examples), line => line.Contains($" {id}: ", StringComparison.Ordinal));
        Assert.Equal(Expected(examples), Describe(result.Output, result.AnalyzerDiagnostics.Concat(result.CompilerDiagnostics).Concat(result.GeneratorRun.Diagnostics)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void WrongExample_BeforeTheGeneratorHasRun_ReportsTheSameRules(string id)
    {
        IReadOnlyList<RuleExample> examples = RulePage.Open(id).Wrong;
        HarnessResult result = Compile(Rules.Harness, examples);
        IEnumerable<string> expected = Expected(examples).Where(line => line.Contains(": MG", StringComparison.Ordinal));
        Assert.Equal(expected, Describe(result.Output, result.AnalyzerDiagnostics));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void RightExample_Built_IsSilent(string id)
    {
        IReadOnlyList<RuleExample> examples = RulePage.Open(id).Right;
        Assert.NotEmpty(examples);
        HarnessResult result = Compile(GeneratorHarness.Shipped, examples).AssertClean();
        Assert.Empty(result.AnalyzerDiagnostics);
    }

    private static HarnessResult Compile(GeneratorHarness harness, IReadOnlyList<RuleExample> examples)
    {
        RuleExample[] own = [.. examples.Where(example => !example.IsOtherProject)];
        HarnessResult[] referenced =
        [
            .. examples.Where(example => example.IsOtherProject).Select(example => GeneratorHarness.Shipped.Run(
                HarnessOptions.Default with { AssemblyName = Path.GetFileNameWithoutExtension(example.FileName) }, example.Code)),
        ];
        HarnessOptions options = HarnessOptions.Default with { FileNames = [.. own.Select(example => example.FileName)], References = [.. referenced] };
        return harness.Run(options, [.. own.Select(example => example.Code)]);
    }

    private static IEnumerable<string> Expected(IReadOnlyList<RuleExample> examples) =>
        examples.SelectMany(example => CaretComments.Read(example.Code).Select(line => $"{example.FileName}: {line}"));

    private static IEnumerable<string> Describe(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        List<SyntaxTree> trees = [.. compilation.SyntaxTrees];
        return diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree is { } tree ? trees.IndexOf(tree) : -1)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path}: {CaretComments.Describe(diagnostic)}");
    }
}
