using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.TestKit;

namespace Minigrad.Campaigns.Language;

/// <summary>
/// Compiles sources with random mistakes, as an editor does while one types: nothing throws, nothing hangs, every squiggle lies under what its message names, what is generated compiles
/// unless the user's own half does not, an edit gives what a fresh build gives, a remedy leaves what C# can read, and how a text is spelled does not matter.
/// </summary>
internal sealed partial class LanguageCampaign : Campaign
{
    private const int SourcesPerCase = 20;

    // Two hundred times what a source takes, so that a loaded machine is no hang.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public override string Name => "language";

    public override string Summary => "Compiles models, blocks and methods with random mistakes in declarations and texts: no exception, no hang, no wrong squiggle, no broken generated code.";

    public override void Try(CampaignRun run, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < SourcesPerCase && !run.CancellationToken.IsCancellationRequested; i++)
        {
            IReadOnlyList<string> corpus = random.Next(3) == 0 ? SourceCorpus.Projects : SourceCorpus.Texts;
            string original = corpus[random.Next(corpus.Count)];
            string source = SourceMutator.Mutate(original, random);
            HarnessResult result = Compile(run, source);
            foreach (string problem in Problems(run, result))
            {
                run.Fail($"{problem}\n{source}");
            }

            if (random.Next(4) == 0)
            {
                TryRemedies(run, source, result);
            }

            if (random.Next(4) == 0 && EditProblem(run, original, source, result) is { } edited)
            {
                run.Fail($"{edited}\nbefore:\n{original}\nafter:\n{source}");
            }

            if (random.Next(4) == 0 && result.Input.SyntaxTrees.All(tree => !HasErrors(tree.GetDiagnostics())))
            {
                string spelled = TextSpelling.Change(source, random);
                HarnessResult again = Compile(run, spelled);
                string? problem = Problems(run, again).FirstOrDefault() ?? SpellingProblem(result, again);
                if (problem is not null)
                {
                    run.Fail($"{problem}\nas:\n{source}\nspelled:\n{spelled}");
                }
            }
        }
    }

    private static void TryRemedies(CampaignRun run, string source, HarnessResult result)
    {
        foreach (Diagnostic diagnostic in result.AnalyzerDiagnostics)
        {
            (IReadOnlyList<string> problems, int count) = FixCheck.ProblemsAsync(result, diagnostic, run.CancellationToken).GetAwaiter().GetResult();
            run.Count("remedies", count);
            foreach (string problem in problems)
            {
                run.Fail($"{problem}\n{source}");
            }
        }
    }

    private static HarnessResult Compile(CampaignRun run, string source)
    {
        long start = Stopwatch.GetTimestamp();
        HarnessResult result = GeneratorHarness.Shipped.Run(HarnessOptions.Default, SourceCorpus.Files(source));
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        run.Count("sources");
        if (time > Limit)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"compiling took {time.TotalSeconds:0.0} s\n{source}"));
        }

        return result;
    }

    private static IEnumerable<string> Problems(CampaignRun run, HarnessResult result)
    {
        foreach (Exception exception in result.GeneratorRun.Results.Select(one => one.Exception).OfType<Exception>())
        {
            yield return $"the generator threw {exception}";
        }

        foreach (Diagnostic diagnostic in result.AnalyzerDiagnostics)
        {
            run.Count("diagnostics");
            if (SquiggleCheck.Problem(diagnostic) is { } problem)
            {
                yield return problem;
            }

            if (!IsWritten(result, diagnostic))
            {
                yield return $"{diagnostic.Id} stands in generated code: {diagnostic}";
            }
        }

        bool refused = HasErrors(result.AnalyzerDiagnostics);
        run.Count(refused ? "refused" : "accepted");
        IReadOnlyList<Diagnostic> said = result.CompilerDiagnostics;
        if (!refused && !HasErrors(said))
        {
            // Only making the assembly shows whether each call can be intercepted.
            said = [.. result.Output.Emit(Stream.Null).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        }

        if ((BrokenCode(result, said) ?? MissingHalf(result, said)) is { } broken)
        {
            yield return broken;
        }
    }

    /// <summary>
    /// An error or warning in generated code. The generator mirrors what the user declared, so one that the user cannot mend is there only beside an error in the user's own files, or beside the same warning there.
    /// </summary>
    private static string? BrokenCode(HarnessResult result, IReadOnlyList<Diagnostic> said)
    {
        Diagnostic[] own = [.. said.Where(diagnostic => IsWritten(result, diagnostic))];
        return HasErrors(own) ? null
            : said.FirstOrDefault(diagnostic => !IsWritten(result, diagnostic) && own.All(other => other.Id != diagnostic.Id)) is { } broken ? $"generated code does not compile: {broken}"
            : null;
    }

    /// <summary>A member whose other half the generator left out, while no rule says anything about its class.</summary>
    private static string? MissingHalf(HarnessResult result, IReadOnlyList<Diagnostic> said)
    {
        Diagnostic[] errors = [.. said.Where(error => error.Severity == DiagnosticSeverity.Error)];
        return errors.All(error => error.Id is "CS9248" or "CS8795") && errors.FirstOrDefault(error => IsUnexplained(result, error.Location)) is { } left
            ? $"generated nothing for {left}"
            : null;
    }

    private static bool IsUnexplained(HarnessResult result, Location location)
    {
        SyntaxNode node = location.SourceTree!.GetRoot().FindNode(location.SourceSpan);
        SyntaxNode type = node.Ancestors().OfType<BaseTypeDeclarationSyntax>().Last();
        return node is MemberDeclarationSyntax { AttributeLists.Count: > 0 }
            && !result.AnalyzerDiagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree == location.SourceTree && type.Span.Contains(diagnostic.Location.SourceSpan));
    }

    /// <summary>What an edit leaves of the source before it.</summary>
    private static string? EditProblem(CampaignRun run, string original, string source, HarnessResult fresh)
    {
        HarnessResult edited = GeneratorHarness.Shipped.RunAgain(Compile(run, original), SourceCorpus.Files(source));
        run.Count("edits");
        return edited.Generated.SequenceEqual(fresh.Generated) ? null : "an edit generates other code than a fresh build";
    }

    private static string? SpellingProblem(HarnessResult plain, HarnessResult spelled)
    {
        (string[] was, string[] became) = (Said(plain), Said(spelled));
        return was.Except(became).Select(said => $"another spelling hides: {said}").FirstOrDefault()
            ?? became.Except(was).Select(said => $"another spelling adds: {said}").FirstOrDefault();
    }

    private static string[] Said(HarnessResult result) =>
    [
        .. result.AnalyzerDiagnostics.Select(diagnostic =>
            $"{diagnostic.Id} under '{TextSpelling.Canonical(diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))}': {TextSpelling.Canonical(Line().Replace(diagnostic.GetMessage(null), ".cs"))}"),
    ];

    private static bool HasErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsWritten(HarnessResult result, Diagnostic diagnostic) => diagnostic.Location.SourceTree is not { } tree || result.Input.SyntaxTrees.Contains(tree);

    [GeneratedRegex(@"\.cs:\d+")]
    private static partial Regex Line();
}
