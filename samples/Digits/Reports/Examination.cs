using Minigrad;

namespace Digits.Reports;

/// <summary>What a model reads in a set of images.</summary>
/// <param name="Loss">The mean cross entropy.</param>
/// <param name="Accuracy">The share of images that are read right, 0 to 1.</param>
/// <param name="Readings">Each image's reading, in the set's order.</param>
internal sealed record Examination(double Loss, double Accuracy, IReadOnlyList<Reading> Readings)
{
    /// <summary>Lets the model read all images, in evaluation mode.</summary>
    public static Examination Of(IModel model, DataLoader images)
    {
        Workspace workspace = model.CreateWorkspace([images.BatchSize]);
        List<Reading> readings = new(images.Dataset.Count);
        double loss = 0;
        for (int index = 0; index < images.BatchCount; index++)
        {
            Batch batch = images.ForEvaluation(index, workspace);
            loss += model.Evaluate(batch, workspace) * (double)batch.Count;
            int classes = workspace.Output.Length / batch.Count;
            for (int row = 0; row < batch.Count; row++)
            {
                readings.Add(Reading.FromLogits(readings.Count, batch.Labels[row], workspace.Output.Slice(row * classes, classes)));
            }
        }

        double right = readings.Count(reading => reading.Predicted == reading.Label);
        return new(loss / readings.Count, right / readings.Count, readings);
    }
}
