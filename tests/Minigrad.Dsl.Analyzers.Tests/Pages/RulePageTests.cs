using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Rules;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Analyzers.Tests.Pages;

public class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleBook.All.Select(rule => rule.Id)];

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public void WrongExample_Compiled_ReportsExactlyWhatItsCommentsSay(string id)
    {
        IReadOnlyList<RuleExample> examples = RulePage.Open(id).Wrong;
        Assert.NotEmpty(examples);
        Skip.If(examples.Any(example => example.IsOtherProject) && GeneratorHarness.Shipped.Run("").GeneratorRun.Results.IsEmpty);
        string[] expected = [.. examples.SelectMany(example => CaretComments.Read(example.Code).Select(line => $"{example.FileName}: {line}"))];
        Assert.Contains(expected, line => line.Contains($" {id}: ", StringComparison.Ordinal));
        Assert.Equal(expected, Describe(Compile(examples)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void RightExample_Compiled_IsSilent(string id)
    {
        IReadOnlyList<RuleExample> examples = RulePage.Open(id).Right;
        Assert.NotEmpty(examples);
        Assert.Equal([], Describe(Compile(examples)));
    }

    private static HarnessResult Compile(IReadOnlyList<RuleExample> examples)
    {
        RuleExample[] own = [.. examples.Where(example => !example.IsOtherProject)];
        HarnessResult[] referenced =
        [
            .. examples.Where(example => example.IsOtherProject).Select(example => GeneratorHarness.Shipped.Run(
                HarnessOptions.Default with { AssemblyName = Path.GetFileNameWithoutExtension(example.FileName) }, example.Code)),
        ];
        HarnessOptions options = HarnessOptions.Default with { FileNames = [.. own.Select(example => example.FileName)], References = [.. referenced] };
        return Rules.Harness.Run(options, [.. own.Select(example => example.Code)]);
    }

    private static IEnumerable<string> Describe(HarnessResult result) => result.AnalyzerDiagnostics
        .OrderBy(diagnostic => result.Input.SyntaxTrees.IndexOf(diagnostic.Location.SourceTree!))
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
        .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path}: {CaretComments.Describe(diagnostic)}");
}
