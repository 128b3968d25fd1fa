namespace Minigrad;

public sealed partial class Learner<TModel>
{
    /// <summary>Measures the model in evaluation mode, in the set's own order.</summary>
    /// <param name="loader">The data; the validation data if null.</param>
    /// <param name="cancellationToken">Ends the measurement between two batches.</param>
    /// <returns>Loss and metrics over all samples, with inputs changed by the learner's <see cref="BatchTransform"/>s. The learner's <see cref="Metrics"/> hold what they gathered until the next pass.</returns>
    /// <exception cref="MinigradException">There are no data, or they do not fit the model.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Evaluation Evaluate(DataLoader? loader = null, CancellationToken cancellationToken = default)
    {
        loader ??= Data.Valid ?? throw new MinigradException($"{Model.Name}: there are no validation data; name the data to evaluate.");
        // A callback may ask in the middle of a pass, whose sums must not notice.
        CallbackState[] saved = _running is null ? [] : [.. Metrics.Select(Saved)];
        try
        {
            return Measure(loader, cancellationToken) ?? throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            for (int i = 0; i < saved.Length; i++)
            {
                Metrics[i].LoadState(saved[i]);
            }
        }
    }

    private Evaluation? Measure(DataLoader loader, CancellationToken cancellationToken)
    {
        TrainingState state = EvaluatingState(loader, SampleMatch.OfAll(Model.Description, loader.Dataset));
        state.Sum.Reset();
        ValidationPass.Run(state, Transforms(), loader, cancellationToken);
        return state.Stops ? null : state.Sum.Evaluation;
    }

    private TrainingState EvaluatingState(DataLoader loader, SampleMatch match) =>
        new(Model, Optimizer, EvaluationWorkspace(loader, match), Metrics, 0, loader.BatchCount) { IsTraining = false, Within = LoopPlace.Epoch };

    // The events of a fit would find callbacks that no fit has prepared; what the model reads must be the same.
    private CallbackList Transforms() => new(Callbacks.OfType<BatchTransform>());

    private static CallbackState Saved(Metric metric)
    {
        CallbackState state = new();
        metric.SaveState(state);
        return state;
    }

    private Workspace EvaluationWorkspace(DataLoader loader, SampleMatch match)
    {
        int[] sizes = loader.Sizes(match);
        if (_running is { IsTraining: false })
        {
            // The pass in progress still reads its own workspace.
            return Model.CreateWorkspace(sizes);
        }

        if (_evaluation is null || !Fits(sizes, _evaluation.MaximumSizes))
        {
            _evaluation = Model.CreateWorkspace(sizes);
        }

        return _evaluation;
    }

    private static bool Fits(ReadOnlySpan<int> sizes, ReadOnlySpan<int> maximum)
    {
        bool fits = true;
        for (int i = 0; i < sizes.Length; i++)
        {
            fits &= sizes[i] <= maximum[i];
        }

        return fits;
    }
}
