namespace Minigrad;

/// <summary>Trains a model on data with an optimizer. After its first step, a training step allocates nothing.</summary>
/// <typeparam name="TModel">The model's class.</typeparam>
/// <remarks>
/// The optimizer's state lives as long as the optimizer: a second fit goes on where the first ended, with the orders of the epochs after it.
/// While a fit runs, model, data and optimizer belong to it. A learner is a convenience: a loop of <see cref="IModel.Forward"/>, <see cref="IModel.Backward"/>,
/// <see cref="Minigrad.Optimizer.Step"/> and <see cref="IModel.ZeroGradients"/> trains as well.
/// </remarks>
public sealed partial class Learner<TModel> where TModel : class, IModel
{
    private Workspace? _training;
    private Workspace? _evaluation;
    private TrainingState? _running;
    private int _epochsBegun;

    /// <summary>Creates the learner.</summary>
    /// <param name="model">The model; it must have a loss.</param>
    /// <param name="data">Training and validation data.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="callbacks">Code to run at the events of every fit.</param>
    /// <param name="metrics">What to measure beside the loss; a model whose first loss compares with labels has <see cref="Accuracy"/> of that output also if it is not among them.</param>
    /// <exception cref="MinigradException">The data do not fit the model, there are no training samples, a metric measures no output of the model, or two have one name.</exception>
    public Learner(
        TModel model, DataLoaders data, Optimizer optimizer, IReadOnlyList<Callback>? callbacks = null, IReadOnlyList<Metric>? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(optimizer);
        Model = model;
        Data = data;
        Optimizer = optimizer;
        Callbacks = [.. callbacks ?? []];
        Metrics = Complete(metrics ?? [], model.Description);
        if (data.Train.Dataset.Count == 0)
        {
            throw new MinigradException($"{model.Name}: there are no training samples.");
        }

        SampleMatch.OfAll(model.Description, data.Train.Dataset);
        if (data.Valid is { } valid)
        {
            SampleMatch.OfAll(model.Description, valid.Dataset);
        }
    }

    /// <summary>The model.</summary>
    public TModel Model { get; }

    /// <summary>Training and validation data.</summary>
    public DataLoaders Data { get; }

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The callbacks of every fit.</summary>
    public IReadOnlyList<Callback> Callbacks { get; }

    /// <summary>What is measured beside the loss.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Whether a loss or gradient that is NaN or infinite ends the fit before it reaches the parameters (<see cref="StopOnNaN"/>); true unless set otherwise.</summary>
    public bool StopWhenDiverged { get; init; } = true;

    /// <summary>Trains.</summary>
    /// <param name="epochs">The number of passes over the training data, at least 0.</param>
    /// <param name="schedule">The learning rate at each step of this fit; afterwards the optimizer has its former one again. Null keeps that all the time.</param>
    /// <param name="callbacks">Code to run at the events of this fit only, beside the learner's own.</param>
    /// <param name="progress">Told where the fit is after each batch and each epoch, on this thread. (<see cref="Progress{T}"/> itself allocates to pass it on.)</param>
    /// <param name="resetOptimizer">Whether the optimizer first forgets what it remembers of earlier steps of this model; not for a fit that goes on.</param>
    /// <param name="resume">
    /// Where another fit was, to go on there bit for bit, with all other arguments the same: from <see cref="Checkpoint.Read"/>, or from <see cref="TrainingState.Capture"/> if model
    /// and optimizer are as they were then. Null to begin.
    /// </param>
    /// <param name="cancellationToken">Ends the fit between two batches. The fit then returns as usual, and the model can be used and trained on.</param>
    /// <returns>What the epochs gave and why the fit ended.</returns>
    /// <exception cref="MinigradException">A size, a label or a setting does not fit, a callback failed, or this learner's fit is running already.</exception>
    public History Fit(
        int epochs,
        Schedule? schedule = null,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<TrainingProgress>? progress = null,
        bool resetOptimizer = false,
        TrainingPosition? resume = null,
        CancellationToken cancellationToken = default)
    {
        Callback[] scheduler = schedule is null ? [] : [new ParameterScheduler(nameof(Optimizer.LearningRate), schedule)];
        return Run(epochs, [.. scheduler, .. callbacks ?? []], progress, resetOptimizer, resume, cancellationToken);
    }

    /// <summary>
    /// Trains with the one-cycle policy (Smith and Topin, 2018) in fast.ai's numbers: the learning rate goes from a tenth of its maximum up to it and down to a
    /// hundred-thousandth of it, and the optimizer's momentum, if it has one that is not 0, from 0.95 down to 0.85 and up again, all along cosines. Momentum is the
    /// hyper-parameter <c>Momentum</c> or <c>Beta1</c>. Afterwards the optimizer has its former settings again.
    /// </summary>
    /// <param name="epochs">The number of passes over the training data, at least 0.</param>
    /// <param name="maximumLearningRate">The largest learning rate, more than 0.</param>
    /// <param name="warmUp">The share of the fit in which the rate goes up, 0 to 1.</param>
    /// <param name="callbacks">Code to run at the events of this fit only, beside the learner's own.</param>
    /// <param name="progress">Told where the fit is after each batch and each epoch, on this thread.</param>
    /// <param name="resetOptimizer">Whether the optimizer first forgets what it remembers of earlier steps of this model; not for a fit that goes on.</param>
    /// <param name="resume">
    /// Where another fit was, to go on there bit for bit, with all other arguments the same: from <see cref="Checkpoint.Read"/>, or from <see cref="TrainingState.Capture"/> if model
    /// and optimizer are as they were then. Null to begin.
    /// </param>
    /// <param name="cancellationToken">Ends the fit between two batches.</param>
    /// <returns>What the epochs gave and why the fit ended.</returns>
    /// <exception cref="MinigradException">A size, a label or a setting does not fit, a callback failed, or this learner's fit is running already.</exception>
    public History FitOneCycle(
        int epochs,
        float maximumLearningRate,
        double warmUp = 0.3,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<TrainingProgress>? progress = null,
        bool resetOptimizer = false,
        TrainingPosition? resume = null,
        CancellationToken cancellationToken = default)
    {
        string? momentum = Optimizer.HyperParameters.FirstOrDefault(name => name is nameof(Sgd.Momentum) or nameof(Adam.Beta1) && Optimizer.Get(name) != 0);
        Callback[] momentumScheduler = momentum is null ? [] : [new ParameterScheduler(momentum, CombinedSchedule.CosineArms(0.95f, 0.85f, 0.95f, warmUp))];
        return Fit(
            epochs,
            CombinedSchedule.OneCycle(maximumLearningRate, warmUp),
            [.. momentumScheduler, .. callbacks ?? []],
            progress,
            resetOptimizer,
            resume,
            cancellationToken);
    }

    private static Metric[] Complete(IReadOnlyList<Metric> metrics, ModelDescription model)
    {
        bool addAccuracy = model.Target == TargetKind.Labels && !metrics.Any(metric => metric.ResultName == nameof(Accuracy));
        Metric[] all = [.. addAccuracy ? [new Accuracy()] : Array.Empty<Metric>(), .. metrics];
        foreach (Metric metric in all)
        {
            MeasuredOutput.Find(metric, model);
        }

        string? twice = all.GroupBy(metric => metric.ResultName).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? all
            : throw new MinigradException($"Two metrics are named '{twice}', and results are found by name: leave one out, let it measure another Output, or give it another name.");
    }
}
