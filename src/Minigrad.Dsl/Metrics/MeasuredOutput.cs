namespace Minigrad;

/// <summary>A metric and what it reads of a model.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Output">The output's name.</param>
/// <param name="Target">The loss of that output; -1 for none.</param>
/// <param name="IgnoredIndex">The label whose rows that loss leaves out.</param>
internal readonly record struct MeasuredOutput(Metric Metric, string Output, int Target, int? IgnoredIndex)
{
    /// <summary>Finds the output of a metric: the one it names, or that of the first loss.</summary>
    public static MeasuredOutput Find(Metric metric, ModelDescription model)
    {
        string output = metric.Output ?? (model.Targets.Count > 0 ? model.Targets[0].Output : model.Outputs[0].Name);
        if (!model.Outputs.Any(other => other.Name == output))
        {
            throw new MinigradException(
                $"Metric {metric.Name} is to measure '{output}', which is no output of {model.Name}; {NearestNames.Describe(output, [.. model.Outputs.Select(other => other.Name)])}.");
        }

        int target = model.Targets.Count - 1;
        while (target >= 0 && model.Targets[target].Output != output)
        {
            target--;
        }

        return new(metric, output, target, target < 0 ? null : model.Targets[target].IgnoredIndex);
    }

    public void Update(Workspace workspace, in Batch batch) => Metric.Update(workspace.OutputOf(Output), Target < 0 ? batch.WithoutTargets : batch.Of(Target, IgnoredIndex));
}
