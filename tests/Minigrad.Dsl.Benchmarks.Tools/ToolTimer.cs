using Minigrad.Compiler;
using Minigrad.Compiler.Model;
using Minigrad.Generators;
using Minigrad.TestKit;

namespace Minigrad.Benchmarks.Tools;

/// <summary>Times the tools on projects.</summary>
/// <param name="runs">How many runs a median is of.</param>
internal sealed class ToolTimer(int runs)
{
    // Until the JIT has optimised what runs often: an editor's process has run for longer.
    private const int WarmCompilations = 100;

    private int _state;

    /// <summary>A row of the table of edits.</summary>
    public EditRow Measure(ToolProject project, Edit edit)
    {
        HarnessResult[] results = Repeat(() => Once(project, edit), runs / 3);
        return new(
            project.Name,
            edit,
            Median(results.Select(result => result.Costs.GeneratorTime.TotalMilliseconds)),
            Median(results.Select(result => result.Costs.GeneratorBytes / 1e6)),
            Median(results.Select(result => result.Costs.AnalyzerTime.TotalMilliseconds)),
            Median(results.Select(result => result.Costs.AnalyzerBytes / 1e6)),
            RanSteps.Describe(results[^1]));
    }

    /// <summary>A row of the table of models: the first model of a project.</summary>
    public SpecRow Measure(ToolProject project)
    {
        ModelSpec spec = GeneratorHarness.Shipped.Run(HarnessOptions.Default, project.In(_state++)).GeneratorRun.Results
            .SelectMany(result => result.TrackedSteps[StepNames.Models]).SelectMany(step => step.Outputs).Select(output => (ModelSpec)output.Value)
            .First(one => one.Root.Kind == ModuleKind.Model);
        CompilationResult compiled = ModelCompiler.Compile(spec);
        return new(
            project.Name,
            compiled.Model!.Layers.Count,
            compiled.Model.Parameters.Sum(parameter => parameter.Length),
            Median(Repeat(() => Time(() => ModelCompiler.Compile(spec)), WarmCompilations)),
            Median(Repeat(() => Time(() => ModuleSource.Write(spec, analyzersRun: true)), WarmCompilations)),
            ModuleSource.Write(spec, analyzersRun: true)!.Text.Count(character => character == '\n'));
    }

    private HarnessResult Once(ToolProject project, Edit edit)
    {
        int state = _state;
        _state += 2;
        HarnessResult before = GeneratorHarness.Shipped.Run(HarnessOptions.Default, project.In(state));
        return edit == Edit.Cold ? before : GeneratorHarness.Shipped.RunAgain(before, project.After(state, edit));
    }

    private T[] Repeat<T>(Func<T> run, int warm) => [.. Enumerable.Range(0, runs + warm).Select(_ => Collected(run)).TakeLast(runs)];

    // The garbage of one run is not collected in the time of the next.
    private static T Collected<T>(Func<T> run)
    {
        GC.Collect();
        return run();
    }

    // Of the process, so that other programs do not count.
    private static double Time(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
