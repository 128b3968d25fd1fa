namespace Minigrad;

/// <summary>Parameters that lie side by side in memory and are moved alike: of one group, equally exempt, moved equally often.</summary>
/// <param name="First">The index of the first parameter.</param>
/// <param name="Count">The number of parameters.</param>
/// <param name="Offset">Where the first one starts.</param>
/// <param name="Length">From there to the end of the last one's padding.</param>
/// <param name="Group">The group.</param>
/// <param name="IsExemptFromDecay">Whether weight decay leaves them alone.</param>
internal sealed record ParameterRun(int First, int Count, int Offset, int Length, ParameterGroup? Group, bool IsExemptFromDecay)
{
    /// <summary>The fewest runs that hold all parameters which are not frozen.</summary>
    public static ParameterRun[] Of(ParameterAssignment[] assignments, ParameterSet parameters, ReadOnlySpan<long> steps)
    {
        List<ParameterRun> runs = [];
        for (int first = 0, next; first < assignments.Length; first = next)
        {
            ParameterAssignment head = assignments[first];
            next = first + 1;
            while (next < assignments.Length && steps[next] == steps[first] && head with { Parameter = assignments[next].Parameter } == assignments[next])
            {
                next++;
            }

            if (!head.IsFrozen)
            {
                int end = next < assignments.Length ? assignments[next].Parameter.Offset : parameters.Values.Length;
                runs.Add(new(first, next - first, head.Parameter.Offset, end - head.Parameter.Offset, head.Group, head.IsExemptFromDecay));
            }
        }

        return [.. runs];
    }
}
