using Microsoft.CodeAnalysis;
using Minigrad.Generators;
using Minigrad.TestKit;

namespace Minigrad.Benchmarks.Tools;

/// <summary>Says which steps of the generators ran, and with what outcome.</summary>
internal static class RanSteps
{
    private static readonly string[] s_names =
    [
        StepNames.Declarations, StepNames.Models, StepNames.ModelSources,
    ];

    /// <summary>The steps that were not cached: <c>Declarations 3 unchanged, Models 1 modified</c>.</summary>
    public static string Describe(HarnessResult result)
    {
        IEnumerable<string> ran =
            from name in s_names
            from run in result.GeneratorRun.Results
            where run.TrackedSteps.ContainsKey(name)
            from outcome in run.TrackedSteps[name].SelectMany(step => step.Outputs)
            where outcome.Reason != IncrementalStepRunReason.Cached
            group outcome.Reason by (name, outcome.Reason) into same
            select $"{same.Key.name} {same.Count()} {Word(same.Key.Reason)}";
        string text = string.Join(", ", ran);
        return text.Length == 0 ? "none" : text;
    }

    private static string Word(IncrementalStepRunReason reason) => reason switch
    {
        IncrementalStepRunReason.New => "new",
        IncrementalStepRunReason.Modified => "modified",
        IncrementalStepRunReason.Unchanged => "unchanged",
        _ => "removed",
    };
}
