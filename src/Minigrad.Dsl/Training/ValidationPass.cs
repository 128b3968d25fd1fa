namespace Minigrad;

/// <summary>One pass over data in evaluation mode, with the events of its batches.</summary>
internal static class ValidationPass
{
    /// <summary>Measures all batches, or those before an end that a callback or the token asks for.</summary>
    public static void Run(TrainingState state, CallbackList callbacks, DataLoader loader, CancellationToken cancellationToken)
    {
        while (state.Batch < state.Batches && !state.EndsEpoch && !state.StopsNow(cancellationToken))
        {
            state.BeginBatch(state.Batch + 1);
            state.Reader.OpenEvaluation(loader, state.Batch - 1, state.Workspace);
            state.IsBatchSkipped = !Measure(state, callbacks);
            state.Within = LoopPlace.Epoch;
            if (state.IsBatchSkipped)
            {
                callbacks.Raise(state, nameof(Callback.AfterCancelBatch), static (callback, state) => callback.AfterCancelBatch(state));
            }

            callbacks.Raise(state, nameof(Callback.AfterBatch), static (callback, state) => callback.AfterBatch(state));
        }
    }

    private static bool Measure(TrainingState state, CallbackList callbacks)
    {
        callbacks.Raise(state, nameof(Callback.BeforeBatch), static (callback, state) => callback.BeforeBatch(state));
        if (state.LeavesBatch)
        {
            return false;
        }

        state.Loss = state.Model.Evaluate(state.Reader.Batch, state.Workspace);
        callbacks.Raise(state, nameof(Callback.AfterPredict), static (callback, state) => callback.AfterPredict(state));
        if (state.LeavesBatch)
        {
            return false;
        }

        callbacks.Raise(state, nameof(Callback.AfterLoss), static (callback, state) => callback.AfterLoss(state));
        if (state.LeavesBatch)
        {
            return false;
        }

        state.Sum.Add(state.Loss, state.Workspace, state.Reader.Batch);
        return true;
    }
}
