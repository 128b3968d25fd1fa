using Minigrad;

namespace Course.Experiments;

/// <summary>Trains a model and measures it.</summary>
internal static class Fit
{
    /// <summary>The validation accuracy after the last epoch.</summary>
    public static double Accuracy(IModel model, DataLoaders data, Optimizer optimizer, Schedule schedule, int epochs, CancellationToken cancellationToken) =>
        LastEpoch(model, data, optimizer, schedule, epochs, cancellationToken).Valid!.Accuracy!.Value;

    /// <summary>The last epoch.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EpochResult LastEpoch(IModel model, DataLoaders data, Optimizer optimizer, Schedule schedule, int epochs, CancellationToken cancellationToken)
    {
        History history = new Learner<IModel>(model, data, optimizer).Fit(epochs, schedule, cancellationToken: cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return history.Epochs.Count == epochs && history.Epochs[^1].Valid is not null
            ? history.Epochs[^1]
            : throw new MinigradException($"{model.Name}: the fit ended before its last epoch: {history.StopMessage}");
    }
}
