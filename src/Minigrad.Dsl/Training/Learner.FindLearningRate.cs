namespace Minigrad;

public sealed partial class Learner<TModel>
{
    /// <summary>
    /// Looks for a learning rate (the range test of Smith, 2017): trains with a rate that grows by a constant factor from batch to batch and records the loss, over
    /// as many epochs of the training data as that takes. Afterwards everything is as before, bit for bit: weights, buffers, gradients, the optimizer's state and
    /// learning rate, the order of samples and dropout's masks. A fit after it gives what it would have given without it.
    /// </summary>
    /// <param name="start">The first learning rate, more than 0.</param>
    /// <param name="end">The last learning rate, more than <paramref name="start"/>.</param>
    /// <param name="iterations">The number of batches, at least 2.</param>
    /// <param name="smoothing">The share of the average loss that a batch keeps, at least 0 and below 1.</param>
    /// <param name="divergence">The sweep ends when the smoothed loss exceeds its minimum so far times this, more than 1.</param>
    /// <param name="callbacks">Code to run at the events of the sweep, such as what changes batches or gradients. Of the learner's own only a <see cref="BatchTransform"/> takes part.</param>
    /// <param name="progress">Told where the sweep is after each batch.</param>
    /// <param name="cancellationToken">Ends the sweep between two batches; what was recorded until then is returned.</param>
    /// <returns>The rates, their losses, and suggestions.</returns>
    /// <exception cref="MinigradException">A setting is out of its range, a label does not fit, a callback failed, or this learner's fit is running.</exception>
    /// <remarks>Parameter groups take part as in a fit: those with a factor follow, those with a learning rate of their own keep it.</remarks>
    public LearningRateSweep FindLearningRate(
        float start = 1e-7f,
        float end = 10,
        int iterations = 100,
        double smoothing = 0.98,
        double divergence = 4,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        LearningRateFinder finder = new(start, end, iterations, smoothing, divergence);
        if (_running is not null)
        {
            throw new MinigradException($"{Model.Name}: FindLearningRate was called while this learner's fit is running; let it end first.");
        }

        CallbackList list = new([finder, .. Callbacks.OfType<BatchTransform>(), .. callbacks ?? []]);
        Workspace workspace = _training ??= Data.Train.CreateWorkspace(Model);
        int epochs = (int)(((long)iterations + Data.Train.BatchCount - 1) / Data.Train.BatchCount);
        TrainingSnapshot snapshot = new(Model, Optimizer, Data.Train, workspace);
        _running = new(Model, Optimizer, workspace, [], epochs, Data.Train.BatchCount);
        TrainingRun run = new(_running, list, new(Data.Train), progress, cancellationToken)
        {
            FirstEpoch = _epochsBegun,
            ValidationWorkspace = static () => throw new InvalidOperationException("A sweep does not validate."),
        };
        try
        {
            return finder.Sweep(run.Fit());
        }
        finally
        {
            _running = null;
            snapshot.Restore();
        }
    }
}
