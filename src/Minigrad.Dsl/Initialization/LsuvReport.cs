using System.Globalization;

namespace Minigrad;

/// <summary>What <see cref="Lsuv.Initialize"/> did.</summary>
/// <param name="Layers">The layers in the order in which they were changed.</param>
public sealed record LsuvReport(IReadOnlyList<LsuvResult> Layers)
{
    /// <summary>Whether every layer converged.</summary>
    public bool HasConverged => Layers.All(layer => layer.Outcome == LsuvOutcome.Converged);

    /// <summary>A line for each layer in aligned columns: mean and deviation before and after, and how it ended.</summary>
    /// <returns>The text, lines separated by LF.</returns>
    public override string ToString()
    {
        List<string[]> rows = [["Measured", "Adjusted", "Mean", "->", "Deviation", "->", "Iterations", "Outcome"]];
        foreach (LsuvResult layer in Layers)
        {
            rows.Add([
                layer.Pair.Measured.Name, layer.Pair.Adjusted.Name, Number(layer.MeanBefore), Number(layer.Mean), Number(layer.DeviationBefore), Number(layer.Deviation),
                layer.Iterations.ToString(CultureInfo.InvariantCulture), Outcome(layer),
            ]);
        }

        return TextTable.Write(rows, 2, 3, 4, 5, 6);
    }

    private static string Outcome(LsuvResult layer)
    {
        string outcome = layer.Outcome switch
        {
            LsuvOutcome.Converged => "converged",
            LsuvOutcome.NotConverged => "not converged",
            LsuvOutcome.Dead => "dead: all outputs are equal, so no weight makes their deviation 1; left as it was",
            _ => "not finite; left as it was",
        };
        return layer.FixedMean is null ? outcome : $"{outcome}; the mean stays: {layer.FixedMean}";
    }

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
