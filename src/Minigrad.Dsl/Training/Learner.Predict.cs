namespace Minigrad;

public sealed partial class Learner<TModel>
{
    /// <summary>The model's first output for all samples, in evaluation mode.</summary>
    /// <param name="data">The samples, in batches of the validation data's size or, without those, of the training data's.</param>
    /// <param name="cancellationToken">Ends the run between two batches.</param>
    /// <returns>The outputs in the set's order.</returns>
    /// <exception cref="MinigradException">The data do not fit the model, or the outputs exceed one array.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Predictions Predict(Dataset data, CancellationToken cancellationToken = default) =>
        Predict(new DataLoader(data, (Data.Valid ?? Data.Train).BatchSize), cancellationToken);

    /// <summary>The model's first output for all samples, in evaluation mode.</summary>
    /// <param name="loader">The samples, which are read in the set's own order.</param>
    /// <param name="cancellationToken">Ends the run between two batches.</param>
    /// <returns>The outputs in the set's order.</returns>
    /// <exception cref="MinigradException">The data do not fit the model, or the outputs exceed one array.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Predictions Predict(DataLoader loader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(loader);
        TrainingState state = EvaluatingState(loader);
        CallbackList transforms = Transforms();
        float[] values = [];
        int position = 0;
        for (int i = 0; i < loader.BatchCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            state.BeginBatch(i + 1);
            state.Reader.OpenEvaluation(loader, i, state.Workspace);
            transforms.Raise(state, nameof(Callback.BeforeBatch), static (callback, state) => callback.BeforeBatch(state));
            ReadOnlySpan<float> output = Model.Predict(state.Reader.Batch, state.Workspace);
            values = i == 0 ? Room(output.Length / state.Samples, loader.Dataset.Count) : values;
            output.CopyTo(values.AsSpan(position));
            position += output.Length;
        }

        return new(values, loader.Dataset.Count);
    }

    private float[] Room(int length, int count) => (long)length * count <= Array.MaxLength
        ? new float[length * count]
        : throw new MinigradException($"{Model.Name}: {count} samples with {length} outputs each exceed one array of {Array.MaxLength}; predict a part of the data at a time.");
}
