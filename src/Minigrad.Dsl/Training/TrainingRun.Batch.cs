namespace Minigrad;

internal sealed partial class TrainingRun
{
    private void TrainBatch()
    {
        state.BeginBatch(state.Batch + 1);
        state.Reader.OpenTraining(data.Train, state.Batch - 1, state.Workspace);
        state.IsBatchSkipped = !TrainOpenBatch();
        state.Within = LoopPlace.Epoch;
        if (state.IsBatchSkipped)
        {
            Raise(nameof(Callback.AfterCancelBatch), static (callback, state) => callback.AfterCancelBatch(state));
        }

        Raise(nameof(Callback.AfterBatch), static (callback, state) => callback.AfterBatch(state));
        if (!state.IsBatchSkipped)
        {
            progress?.Report(Report(null));
        }
    }

    /// <summary>True if nothing left the batch.</summary>
    private bool TrainOpenBatch()
    {
        Raise(nameof(Callback.BeforeBatch), static (callback, state) => callback.BeforeBatch(state));
        if (state.LeavesBatch)
        {
            return false;
        }

        state.Loss = state.Model.Forward(state.Reader.Batch, state.Workspace);
        Raise(nameof(Callback.AfterPredict), static (callback, state) => callback.AfterPredict(state));
        if (state.LeavesBatch)
        {
            return false;
        }

        Raise(nameof(Callback.AfterLoss), static (callback, state) => callback.AfterLoss(state));
        if (state.LeavesBatch)
        {
            return false;
        }

        state.Sum.Add(state.Loss, state.Workspace, state.Reader.Batch);
        state.IsBatchCounted = true;
        state.Model.Backward(state.Workspace);
        Raise(nameof(Callback.AfterBackward), static (callback, state) => callback.AfterBackward(state));
        if (!state.LeavesBatch && !state.IsStepSkipped)
        {
            Raise(nameof(Callback.BeforeStep), static (callback, state) => callback.BeforeStep(state));
        }

        if (state.LeavesBatch)
        {
            DropGradients();
            return false;
        }

        state.HasWaitingGradients = state.IsStepSkipped;
        if (!state.IsStepSkipped)
        {
            TakeStep();
        }

        return true;
    }

    private void TakeStep()
    {
        state.Optimizer.Step(state.Model);
        state.Step++;
        state.Within = LoopPlace.Epoch;
        Raise(nameof(Callback.AfterStep), static (callback, state) => callback.AfterStep(state));
        state.Model.ZeroGradients();
    }

    private void DropGradients()
    {
        state.Model.ZeroGradients();
        state.HasWaitingGradients = false;
    }

    private TrainingProgress Report(EpochResult? completed) =>
        new(state.Epoch, state.Epochs, state.Batch, state.Batches, state.Step, state.Loss, state.Optimizer.LearningRate, completed);
}
