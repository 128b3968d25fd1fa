using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Minigrad.TestKit;

namespace Minigrad.Campaigns.Language;

/// <summary>
/// Compiles sources with random mistakes, as an editor does while one types: nothing throws, nothing hangs, every squiggle lies under what its message names,
/// and what is generated compiles unless the user's own half does not.
/// </summary>
internal sealed class LanguageCampaign : Campaign
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
            string source = SourceMutator.Mutate(SourceCorpus.Texts[random.Next(SourceCorpus.Texts.Count)], random);
            foreach (string problem in Problems(run, source))
            {
                run.Fail($"{problem}\n{source}");
            }
        }
    }

    private static IEnumerable<string> Problems(CampaignRun run, string source)
    {
        long start = Stopwatch.GetTimestamp();
        HarnessResult result = GeneratorHarness.Shipped.Run(source);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        run.Count("sources");
        if (time > Limit)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"compiling took {time.TotalSeconds:0.0} s");
        }

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
        }

        bool refused = result.AnalyzerDiagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        run.Count(refused ? "refused" : "accepted");

        // The generator mirrors what the user declared, so an error in its files, which the user cannot mend, is there only beside one in the user's own.
        Diagnostic[] errors = [.. result.CompilerDiagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0 && errors.All(error => !result.Input.SyntaxTrees.Contains(error.Location.SourceTree!)))
        {
            yield return $"generated code does not compile: {errors[0]}";
        }
    }
}
