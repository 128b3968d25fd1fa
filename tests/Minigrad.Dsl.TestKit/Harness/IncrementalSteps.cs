using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Sdk;

namespace Minigrad.TestKit;

/// <summary>What a generator recomputed, and whether what it keeps between edits is free of the compilation.</summary>
public static class IncrementalSteps
{
    // The last step of ForAttributeWithMetadataName that is the compiler's own; the generator's transform runs on its output.
    private const string AttributeMatches = "compilationAndGroupedNodes_ForAttributeWithMetadataName";

    /// <summary>Fails unless the outputs of a named step have exactly these reasons, in order.</summary>
    /// <param name="result">A run, usually the second one.</param>
    /// <param name="step">The name given by <c>WithTrackingName</c>.</param>
    /// <param name="reasons">One reason for each output of the step.</param>
    /// <exception cref="XunitException">The reasons differ, or there is no such step.</exception>
    public static void AssertReasons(HarnessResult result, string step, params IncrementalStepRunReason[] reasons)
    {
        ILookup<string, IncrementalStepRunReason> tracked = Tracked(result)
            .SelectMany(pair => pair.Value.SelectMany(run => run.Outputs), (pair, output) => (pair.Key, output.Reason))
            .ToLookup(pair => pair.Key, pair => pair.Reason);
        Assert.True(tracked.Contains(step), $"No step is named '{step}'. Named steps: {string.Join(", ", tracked.Select(group => group.Key))}.");
        Assert.Equal(reasons, tracked[step]);
    }

    /// <summary>Fails unless every step named by the generator was cached or came out unchanged, so that no file was generated anew.</summary>
    /// <param name="result">A run after an edit that concerns no model.</param>
    /// <exception cref="XunitException">A step made something new or different.</exception>
    public static void AssertNothingNew(HarnessResult result)
    {
        (string Name, IncrementalStepRunReason Reason)[] outcomes =
        [
            .. from output in result.GeneratorRun.Results.SelectMany(run => run.TrackedOutputSteps)
               from step in output.Value
               from outcome in step.Outputs
               select (output.Key, outcome.Reason),
        ];
        Assert.NotEmpty(outcomes);
        Assert.DoesNotContain(outcomes, outcome => outcome.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    /// <summary>
    /// Fails if any value that the generator keeps holds on to a compilation, symbol, syntax node, syntax tree or location:
    /// it would never compare equal after an edit, and would keep the old compilation in memory.
    /// </summary>
    /// <param name="result">A run that generated something.</param>
    /// <exception cref="XunitException">Such a value exists; the message is the path to it.</exception>
    public static void AssertNoCompilerObjects(HarnessResult result)
    {
        var graph = new ObjectGraph(ObjectGraph.CompilerObjects);
        var seen = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        int values = 0;
        foreach (IncrementalGeneratorRunStep step in result.GeneratorRun.Results
            .SelectMany(run => run.TrackedOutputSteps.Values.SelectMany(steps => steps))
            .SelectMany(output => output.Inputs.Select(input => input.Source)))
        {
            values += Walk(step, graph, seen);
        }

        Assert.True(values > 0, "The generator kept no value at all, so nothing was checked.");
    }

    private static int Walk(IncrementalGeneratorRunStep step, ObjectGraph graph, HashSet<IncrementalGeneratorRunStep> seen)
    {
        if (!seen.Add(step) || IsCompilerInput(step))
        {
            return 0;
        }

        for (int i = 0; i < step.Outputs.Length; i++)
        {
            string? found = graph.Find(step.Outputs[i].Value, $"step '{step.Name ?? "(unnamed)"}'[{i}]");
            Assert.True(found is null, found);
        }

        return step.Outputs.Length + step.Inputs.Sum(input => Walk(input.Source, graph, seen));
    }

    private static bool IsCompilerInput(IncrementalGeneratorRunStep step) => step.Name is
        AttributeMatches
        or WellKnownGeneratorInputs.Compilation
        or WellKnownGeneratorInputs.ParseOptions
        or WellKnownGeneratorInputs.AdditionalTexts
        or WellKnownGeneratorInputs.AnalyzerConfigOptions
        or WellKnownGeneratorInputs.MetadataReferences;

    private static IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> Tracked(HarnessResult result) =>
        result.GeneratorRun.Results.SelectMany(run => run.TrackedSteps);
}
