using Minigrad;

namespace Course.Experiments;

/// <summary>Trains a model and measures it.</summary>
internal static class Fit
{
    /// <summary>The validation accuracy after the last epoch; NaN if the training diverged.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static double Accuracy(IModel model, DataLoaders data, Optimizer optimizer, Schedule schedule, int epochs, CancellationToken cancellationToken) =>
        LastEpoch(model, data, optimizer, schedule, epochs, cancellationToken)?.Valid?.Accuracy ?? double.NaN;

    /// <summary>The last epoch; null if the training diverged.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EpochResult? LastEpoch(IModel model, DataLoaders data, Optimizer optimizer, Schedule schedule, int epochs, CancellationToken cancellationToken)
    {
        History history = new Learner<IModel>(model, data, optimizer).Fit(epochs, schedule, cancellationToken: cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return history.StopReason == StopReason.Completed ? history.Epochs[^1] : null;
    }
}
