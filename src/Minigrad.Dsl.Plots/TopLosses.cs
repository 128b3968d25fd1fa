namespace Minigrad;

/// <summary>Finds the samples that a model reads worst.</summary>
public static class TopLosses
{
    /// <summary>The samples with the largest loss, the worst first.</summary>
    /// <param name="model">The model; its first loss compares with labels. Losses are those of all its outputs together.</param>
    /// <param name="data">The samples, of the model's inputs.</param>
    /// <param name="count">The most samples to find, at least 1.</param>
    /// <returns>Samples and losses; a loss that is not finite counts as the largest.</returns>
    /// <exception cref="MinigradException">The samples do not fit the model.</exception>
    public static IReadOnlyList<SampleLoss> Of(IModel model, Dataset data, int count = 16)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        DataLoader one = new(data, batchSize: 1);
        Workspace work = one.CreateWorkspace(model);
        string judged = model.Description.Targets.Count > 0 ? model.Description.Targets[0].Output : model.Description.Outputs[0].Name;
        List<SampleLoss> losses = new(data.Count);
        for (int i = 0; i < data.Count; i++)
        {
            float loss = model.Evaluate(one.ForEvaluation(i, work), work);
            losses.Add(new(i, loss, Largest(work.OutputOf(judged))));
        }

        return [.. losses.OrderByDescending(sample => float.IsFinite(sample.Loss) ? sample.Loss : float.PositiveInfinity).Take(count)];
    }

    private static int Largest(ReadOnlySpan<float> output)
    {
        int best = 0;
        for (int i = 1; i < output.Length; i++)
        {
            best = output[i] > output[best] ? i : best;
        }

        return best;
    }
}
