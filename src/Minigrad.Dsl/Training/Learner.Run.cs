namespace Minigrad;

public sealed partial class Learner<TModel>
{
    private History Run(
        int epochs,
        IReadOnlyList<Callback> callbacks,
        IProgress<TrainingProgress>? progress,
        bool resetOptimizer,
        TrainingPosition? resume,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        if (_running is not null)
        {
            throw new MinigradException($"{Model.Name}: a fit was begun while this learner's fit is running; let it end first.");
        }

        Callback[] all = [.. Callbacks, .. callbacks];
        bool addStop = StopWhenDiverged && !all.Any(callback => callback is StopOnNaN);
        CallbackList list = new([.. addStop ? [new StopOnNaN()] : Array.Empty<Callback>(), .. all]);
        _training ??= Data.Train.CreateWorkspace(Model);
        if (resetOptimizer && resume is null)
        {
            Optimizer.ResetState(Model);
        }

        _running = new(Model, Optimizer, _training, Metrics, epochs, Data.Train.BatchCount);
        TrainingRun run = new(_running, list, Data, progress, cancellationToken)
        {
            FirstEpoch = _epochsBegun,
            Resume = resume,
            ValidationWorkspace = () => EvaluationWorkspace(Data.Valid!, SampleMatch.OfAll(Model.Description, Data.Valid!.Dataset)),
        };
        try
        {
            return run.Fit();
        }
        finally
        {
            _epochsBegun = run.FirstEpoch + _running.Epoch;
            _running = null;
        }
    }
}
