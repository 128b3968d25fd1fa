using System.Diagnostics;
using System.Globalization;

namespace Minigrad;

internal sealed partial class TrainingRun
{
    private const string HistoryPrefix = "history.", SumPrefix = "sum.", TrainPrefix = "train.", CallbackPrefix = "callback.";

    public TrainingPosition Capture()
    {
        bool allowed = state.Event is nameof(Callback.AfterBatch) or nameof(Callback.AfterEpoch) or nameof(Callback.AfterCancelFit) or nameof(Callback.AfterFit);
        if (!allowed || !state.IsTraining || state.HasFailed)
        {
            throw new MinigradException(
                $"Capture was called in {(state.IsTraining ? "" : "validation's ")}{state.Event}{(state.HasFailed ? " after an exception" : "")}; "
                + "a fit can go on from AfterBatch in training, AfterEpoch, AfterCancelFit and AfterFit.");
        }

        CallbackState values = new();
        values.Set("epoch", state.Epoch);
        values.Set("epochs", state.Epochs);
        values.Set("batch", state.IsStoppedBeforeCounted ? state.Batch - 1 : state.Batch);
        values.Set("batches", state.TrainingBatches);
        values.Set("step", state.Step);
        values.Set("epochFirstStep", _epochFirstStep);
        values.Set("epochDone", _epochDone ? 1L : 0);
        values.Set("endsEpoch", state.EndsEpoch ? 1L : 0);
        values.Set("firstEpoch", FirstEpoch);
        values.Set("workspaceStep", (long)state.Workspace.Step);
        values.Set("lastLoss", (double)state.Loss);
        values.Set("seconds", Stopwatch.GetElapsedTime(_start).TotalSeconds);
        values.Set("epochSeconds", Stopwatch.GetElapsedTime(_epochStart).TotalSeconds);
        SaveEpochs(values);
        SaveCallbacks(values);
        if (state.HasWaitingGradients)
        {
            values.Set("gradients", state.Model.Parameters.Gradients);
        }

        return TrainingPosition.FromState(values);
    }

    private void SaveEpochs(CallbackState values)
    {
        int done = _epochDone ? state.Epoch : Math.Max(state.Epoch - 1, 0);
        for (int i = 0; i < done; i++)
        {
            values.Include(string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix}{i}."), EvaluationState.Save(state.Results[i]));
        }

        // Validation's sums are begun anew where the fit goes on, training's are finished by then.
        if (_train is not null)
        {
            values.Include(TrainPrefix, EvaluationState.Save(_train));
        }
        else
        {
            CallbackState sum = new();
            state.Sum.Save(sum);
            values.Include(SumPrefix, sum);
        }
    }

    private void SaveCallbacks(CallbackState values)
    {
        for (int i = 0; i < callbacks.Items.Count; i++)
        {
            CallbackState part = new();
            callbacks.Items[i].SaveState(part);
            if (part.Names.Count > 0)
            {
                values.Include(CallbackPrefixOf(i), part);
            }
        }
    }

    private void Restore(TrainingPosition position)
    {
        CallbackState values = position.ToState();
        Check(values, "epochs", state.Epochs, "epochs");
        Check(values, "batches", state.TrainingBatches, "training batches an epoch");
        LoadCallbacks(values);
        position.Snapshot?.Apply(state);
        int done = position.IsEpochDone ? position.Epoch : Math.Max(position.Epoch - 1, 0);
        for (int i = 0; i < done; i++)
        {
            state.Results.Add(EvaluationState.LoadEpoch(values.Part(string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix}{i}."))));
        }

        FirstEpoch = (int)values.GetLong("firstEpoch");
        _epochFirstStep = values.GetLong("epochFirstStep");
        _epochDone = position.IsEpochDone;
        _start -= Ticks(values.GetDouble("seconds"));
        _epochStart = Stopwatch.GetTimestamp() - Ticks(values.GetDouble("epochSeconds"));
        state.Resume(position.Epoch, position.Batch, position.Step, values.GetLong("endsEpoch") != 0, (float)values.GetDouble("lastLoss"));
        state.Workspace.Step = (ulong)values.GetLong("workspaceStep");
        if (values.Contains($"{TrainPrefix}loss"))
        {
            _train = EvaluationState.Load(values.Part(TrainPrefix));
        }
        else
        {
            state.Sum.Load(values.Part(SumPrefix));
        }

        if (values.Contains("gradients"))
        {
            LoadGradients(values.GetArray("gradients"));
        }
    }

    private void LoadCallbacks(CallbackState values)
    {
        string[] prefixes = [.. Enumerable.Range(0, callbacks.Items.Count).Select(CallbackPrefixOf)];
        string? orphan = values.Names.FirstOrDefault(
            name => name.StartsWith(CallbackPrefix, StringComparison.Ordinal) && !prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        if (orphan is not null)
        {
            throw new MinigradException(
                $"The position has '{orphan}', the state of a callback that this fit does not have: give the fit the callbacks that it was begun with.");
        }

        for (int i = 0; i < prefixes.Length; i++)
        {
            CallbackState part = values.Part(prefixes[i]);
            if (part.Names.Count > 0)
            {
                callbacks.Items[i].LoadState(part);
            }
        }
    }

    /// <summary>Type and number among the callbacks of that type: where the others stand does not matter.</summary>
    private string CallbackPrefixOf(int index)
    {
        Type type = callbacks.Items[index].GetType();
        int number = callbacks.Items.Take(index).Count(other => other.GetType() == type);
        return string.Create(CultureInfo.InvariantCulture, $"{CallbackPrefix}{type.FullName}.{number}.");
    }

    private void LoadGradients(ReadOnlySpan<float> gradients)
    {
        state.Model.Parameters.EnsureGradients();
        Span<float> target = state.Model.Parameters.Gradients;
        if (gradients.Length != target.Length)
        {
            throw new MinigradException($"The position has {gradients.Length} gradients, and {state.Model.Name} has {target.Length}: it belongs to another model.");
        }

        gradients.CopyTo(target);
        state.HasWaitingGradients = true;
    }

    private static void Check(CallbackState values, string name, long expected, string what)
    {
        if (values.GetLong(name) != expected)
        {
            throw new MinigradException(
                $"The position is one of a fit with {values.GetLong(name)} {what}, and this fit has {expected}: go on with the same data, batch size and number of epochs.");
        }
    }

    private static long Ticks(double seconds) => (long)(seconds * Stopwatch.Frequency);
}
