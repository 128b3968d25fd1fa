namespace Minigrad;

/// <summary>Where a fit is: what callbacks read, and where they ask it to skip, end or stop.</summary>
public sealed partial class TrainingState
{
    private readonly BatchReader _reader = new();
    private readonly PassSum _sum;
    private readonly List<EpochResult> _history = [];

    internal TrainingState(IModel model, Optimizer optimizer, Workspace workspace, IReadOnlyList<Metric> metrics, int epochs, int batches)
    {
        Model = model;
        Optimizer = optimizer;
        Workspace = workspace;
        Metrics = metrics;
        Epochs = epochs;
        TrainingBatches = batches;
        Batches = batches;
        _sum = new(model.Description, metrics);
    }

    /// <summary>The model in training.</summary>
    public IModel Model { get; }

    /// <summary>Its optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The workspace of the pass in progress: training's, in validation another.</summary>
    public Workspace Workspace { get; internal set; }

    /// <summary>What is measured beside the loss. During a pass they hold the values of the batches so far.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>The number of epochs of this fit.</summary>
    public int Epochs { get; }

    /// <summary>The epoch in progress, from 1; 0 before the first.</summary>
    public int Epoch { get; internal set; }

    /// <summary>The number of batches of the pass in progress, training or validation.</summary>
    public int Batches { get; internal set; }

    /// <summary>The batch in progress of this pass, from 1; 0 before its first.</summary>
    public int Batch { get; internal set; }

    /// <summary>The number of samples of the batch in progress.</summary>
    public int Samples => _reader.Count;

    /// <summary>False from BeforeValidate to AfterValidate, else true.</summary>
    public bool IsTraining { get; internal set; } = true;

    /// <summary>
    /// The training batches of this fit before the one in progress, as if none had been left out: 0 in the first batch, <see cref="Iterations"/> - 1 in
    /// the last. Schedules are driven by it.
    /// </summary>
    public long Iteration => Epoch == 0 ? 0 : ((Epoch - 1L) * TrainingBatches) + Math.Max(TrainingBatch - 1, 0);

    /// <summary>The number of training batches of the whole fit.</summary>
    public long Iterations => (long)Epochs * TrainingBatches;

    /// <summary>The optimizer steps taken so far in this fit: 0 before the first.</summary>
    public long Step { get; internal set; }

    /// <summary>The mean loss of the last batch of which it was computed; NaN before the first.</summary>
    public float Loss { get; internal set; } = float.NaN;

    /// <summary>
    /// The first input of the batch in progress, row-major; what is written here in BeforeBatch is what the model reads. It never changes the data set. Empty where that input holds indices.
    /// </summary>
    public Span<float> Input => _reader.Input(0);

    /// <summary>The labels of the batch in progress that the first loss compares with, one for each row of its output; empty where there are none.</summary>
    public ReadOnlySpan<int> Labels => _reader.Labels(0);

    /// <summary>The target values of the batch in progress that the first loss compares with; empty where there are none.</summary>
    public ReadOnlySpan<float> Targets => _reader.Targets(0);

    /// <summary>The values of an input of the batch in progress; writable like <see cref="Input"/>.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Inputs"/>.</param>
    /// <returns>The values; empty where it holds indices.</returns>
    public Span<float> InputValues(int index) => _reader.Input(index);

    /// <summary>The indices of an input of the batch in progress; writable like <see cref="Input"/>.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Inputs"/>.</param>
    /// <returns>The indices; empty where it holds values.</returns>
    public Span<int> InputIndices(int index) => _reader.Indices(index);

    /// <summary>The target values of the batch in progress that a loss compares with.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Targets"/>.</param>
    /// <returns>The values; empty where it compares with labels.</returns>
    public ReadOnlySpan<float> TargetValues(int index) => _reader.Targets(index);

    /// <summary>The labels of the batch in progress that a loss compares with.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Targets"/>.</param>
    /// <returns>The labels; empty where it compares with values.</returns>
    public ReadOnlySpan<int> TargetLabels(int index) => _reader.Labels(index);

    /// <summary>The first output of the batch in progress, from AfterPredict on.</summary>
    /// <exception cref="MinigradException">Nothing ran yet.</exception>
    public ReadOnlySpan<float> Output => Workspace.Output;

    /// <summary>Loss and metrics of this epoch's training and validation: set in AfterValidate and AfterEpoch, null at other times.</summary>
    public EpochResult? Result { get; internal set; }

    /// <summary>The epochs of this fit so far; in AfterEpoch the present one is the last.</summary>
    public IReadOnlyList<EpochResult> History => _history;

    /// <summary>Why the fit ends: null until something stops it, always set in AfterFit.</summary>
    public StopReason? StopReason { get; private set; }

    /// <summary>The same in a sentence; empty until then.</summary>
    public string StopMessage { get; private set; } = "";

    /// <summary>
    /// Where the fit is, to go on from there in this or another process as if never interrupted; see <see cref="TrainingPosition"/>. The last callback to run takes it,
    /// so that the others have done their work for the batch or epoch.
    /// </summary>
    /// <returns>The position.</returns>
    /// <exception cref="MinigradException">The event is none of AfterBatch in training, AfterEpoch, AfterCancelFit and AfterFit, or an exception ended the fit.</exception>
    public TrainingPosition Capture() => Run?.Capture() ?? throw new MinigradException("Capture was called outside a fit; call it from a callback's event.");

    /// <summary>Whether gradients of training batches without a step of their own wait for one.</summary>
    internal bool HasWaitingGradients { get; set; }

    internal TrainingRun? Run { get; set; }

    internal int TrainingBatches { get; }

    internal int TrainingBatch { get; set; }

    internal BatchReader Reader => _reader;

    internal PassSum Sum => _sum;

    internal List<EpochResult> Results => _history;

    /// <summary>Where the fit is, for messages: empty before the first epoch.</summary>
    internal string Place => Epoch == 0 ? "" : $" (epoch {Epoch} of {Epochs}, {(IsTraining ? "" : "validation ")}batch {Batch} of {Batches})";
}
