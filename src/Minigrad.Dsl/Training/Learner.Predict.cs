namespace Minigrad;

public sealed partial class Learner<TModel>
{
    /// <summary>An output of the model for all samples, in evaluation mode.</summary>
    /// <param name="data">The samples, with or without targets, in batches of the validation data's size or, without those, of the training data's.</param>
    /// <param name="output">The output's name; null for the first one.</param>
    /// <param name="cancellationToken">Ends the run between two batches.</param>
    /// <returns>The outputs in the set's order.</returns>
    /// <exception cref="MinigradException">The inputs do not fit the model, it has no such output, or the outputs exceed one array.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Predictions Predict(Dataset data, string? output = null, CancellationToken cancellationToken = default) =>
        Predict(new DataLoader(data, (Data.Valid ?? Data.Train).BatchSize), output, cancellationToken);

    /// <summary>An output of the model for all samples, in evaluation mode.</summary>
    /// <param name="loader">The samples, which are read in the set's own order.</param>
    /// <param name="output">The output's name; null for the first one.</param>
    /// <param name="cancellationToken">Ends the run between two batches.</param>
    /// <returns>The outputs in the set's order.</returns>
    /// <exception cref="MinigradException">The inputs do not fit the model, it has no such output, or the outputs exceed one array.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Predictions Predict(DataLoader loader, string? output = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(loader);
        TrainingState state = EvaluatingState(loader, SampleMatch.Of(Model.Description, loader.Dataset));
        CallbackList transforms = Transforms();
        float[] values = [];
        int position = 0;
        for (int i = 0; i < loader.BatchCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            state.BeginBatch(i + 1);
            state.Reader.OpenEvaluation(loader, i, state.Workspace);
            transforms.Raise(state, nameof(Callback.BeforeBatch), static (callback, state) => callback.BeforeBatch(state));
            ReadOnlySpan<float> first = Model.Predict(state.Reader.Batch, state.Workspace), predicted = output is null ? first : state.Workspace.OutputOf(output);
            values = i == 0 ? Room(predicted.Length / state.Samples, loader.Dataset.Count) : values;
            predicted.CopyTo(values.AsSpan(position));
            position += predicted.Length;
        }

        return new(values, loader.Dataset.Count);
    }

    private float[] Room(int length, int count) => (long)length * count <= Array.MaxLength
        ? new float[length * count]
        : throw new MinigradException($"{Model.Name}: {count} samples with {length} outputs each exceed one array of {Array.MaxLength}; predict a part of the data at a time.");
}
