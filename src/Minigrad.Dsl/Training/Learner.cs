namespace Minigrad;

/// <summary>Trains a model on data with an optimizer. After its first step, a training step allocates nothing.</summary>
/// <typeparam name="TModel">The model's class.</typeparam>
/// <remarks>
/// The optimizer's state lives as long as the optimizer: a second fit goes on where the first ended, with the orders of the epochs after it.
/// While a fit runs, model, data and optimizer belong to it.
/// </remarks>
public sealed class Learner<TModel> where TModel : class, IModel
{
    private readonly int[] _trainSizes;
    private Workspace? _training;
    private Workspace? _evaluation;
    private int _epochsBegun;

    /// <summary>Creates the learner.</summary>
    /// <param name="model">The model; it must have a loss.</param>
    /// <param name="data">Training and validation data.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <exception cref="MinigradException">The data do not fit the model, or there are no training samples.</exception>
    public Learner(TModel model, DataLoaders data, Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(optimizer);
        Model = model;
        Data = data;
        Optimizer = optimizer;
        if (data.Train.Dataset.Count == 0)
        {
            throw new MinigradException($"{model.Name}: there are no training samples.");
        }

        _trainSizes = SampleSizes.Resolve(model.Description, data.Train.Dataset, Math.Min(data.Train.BatchSize, data.Train.Dataset.Count));
        if (data.Valid is { } valid)
        {
            SampleSizes.Resolve(model.Description, valid.Dataset, valid.BatchSize);
        }
    }

    /// <summary>The model.</summary>
    public TModel Model { get; }

    /// <summary>Training and validation data.</summary>
    public DataLoaders Data { get; }

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>Whether a loss that is NaN or infinite ends the fit before it reaches the parameters; true unless set otherwise.</summary>
    public bool StopWhenDiverged { get; init; } = true;

    /// <summary>Trains.</summary>
    /// <param name="epochs">The number of passes over the training data, at least 0.</param>
    /// <param name="schedule">The learning rate at each step of this fit; afterwards the optimizer has its former one again. Null keeps that all the time.</param>
    /// <param name="callbacks">Code to run at the fit's events.</param>
    /// <param name="progress">Told where the fit is after each step and each epoch, on this thread. (<see cref="Progress{T}"/> itself allocates to pass it on.)</param>
    /// <param name="cancellationToken">Ends the fit between two batches. The fit then returns as usual, and the model can be used and trained on.</param>
    /// <returns>What the epochs gave and why the fit ended.</returns>
    /// <exception cref="MinigradException">A size, a label or a setting does not fit.</exception>
    public History Fit(
        int epochs,
        Schedule? schedule = null,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        _training ??= Model.CreateWorkspace(_trainSizes);
        Callback[] ordered = [.. (schedule is null ? [] : new Callback[] { new ParameterScheduler(schedule) }).Concat(callbacks ?? []).OrderBy(callback => callback.Order)];
        float learningRate = Optimizer.LearningRate;
        TrainingRun run = new(Model, Optimizer, Data.Train, _training, epochs, ordered, progress, cancellationToken)
        {
            FirstEpoch = _epochsBegun,
            StopWhenDiverged = StopWhenDiverged,
            Validate = Data.Valid is { } valid ? () => Measure(valid, cancellationToken) : null,
        };
        try
        {
            return run.Fit();
        }
        finally
        {
            _epochsBegun += run.EpochsBegun;
            if (schedule is not null)
            {
                Optimizer.LearningRate = learningRate;
            }
        }
    }

    /// <summary>Measures the model in evaluation mode, in the set's own order.</summary>
    /// <param name="loader">The data; the validation data if null.</param>
    /// <param name="cancellationToken">Ends the measurement between two batches.</param>
    /// <returns>Loss and accuracy over all samples.</returns>
    /// <exception cref="MinigradException">There are no data, or they do not fit the model.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Evaluation Evaluate(DataLoader? loader = null, CancellationToken cancellationToken = default)
    {
        loader ??= Data.Valid ?? throw new MinigradException($"{Model.Name}: there are no validation data; name the data to evaluate.");
        return Measure(loader, cancellationToken) ?? throw new OperationCanceledException(cancellationToken);
    }

    private Evaluation? Measure(DataLoader loader, CancellationToken cancellationToken)
    {
        int[] sizes = SampleSizes.Resolve(Model.Description, loader.Dataset, Math.Min(loader.BatchSize, loader.Dataset.Count));
        if (_evaluation is null || !Fits(sizes, _evaluation.MaximumSizes))
        {
            _evaluation = Model.CreateWorkspace(sizes);
        }

        MetricSum sum = new(Model.Description.Target);
        for (int i = 0; i < loader.BatchCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            Batch batch = loader.ForEvaluation(i, _evaluation);
            float loss = Model.Evaluate(batch, _evaluation);
            sum.Add(loss, batch, _evaluation.Output);
        }

        return sum.Evaluation;
    }

    // Only the batch may be smaller than the workspace's: a loader takes the other sizes from the workspace.
    private static bool Fits(ReadOnlySpan<int> sizes, ReadOnlySpan<int> maximum) => sizes[0] <= maximum[0] && sizes[1..].SequenceEqual(maximum[1..]);
}
