namespace Minigrad;

/// <summary>The batch in progress: a training batch in the workspace, a validation batch where the data set keeps it until someone writes to it.</summary>
internal sealed class BatchReader(int? ignoredIndex)
{
    private DataLoader? _loader;
    private Workspace? _workspace;
    private int[] _sizes = [];
    private AlignedBuffer? _copy;
    private int _start;
    private bool _training;
    private bool _copied;

    public int Count { get; private set; }

    public Span<float> Input => _training ? _workspace!.TrainingSlot(0, InputLength) : Copy();

    public ReadOnlySpan<int> Labels => _loader?.Dataset.Target != TargetKind.Labels ? []
        : _training ? _workspace!.TrainingLabels : _loader.Dataset.Labels.Slice(_start * _loader.Dataset.TargetLength, Count * _loader.Dataset.TargetLength);

    public ReadOnlySpan<float> Targets => _loader?.Dataset.Target != TargetKind.Values ? []
        : _training ? _workspace!.TrainingSlot(1, Count * _loader.Dataset.TargetLength)
        : _loader.Dataset.Targets.Slice(_start * _loader.Dataset.TargetLength, Count * _loader.Dataset.TargetLength);

    public Batch Batch => _loader!.Dataset.Target == TargetKind.Labels ? new(Read(), Labels, _sizes) { IgnoredIndex = ignoredIndex } : new(Read(), Targets, _sizes);

    private int InputLength => Count * (_loader?.Dataset.SampleLength ?? 0);

    public void OpenTraining(DataLoader loader, int index, Workspace workspace) =>
        Open(loader, workspace, start: 0, loader.ForTraining(index, workspace).Count, training: true);

    public void OpenEvaluation(DataLoader loader, int index, Workspace workspace)
    {
        int start = index * loader.BatchSize;
        Open(loader, workspace, start, Math.Min(loader.BatchSize, loader.Dataset.Count - start), training: false);
    }

    private void Open(DataLoader loader, Workspace workspace, int start, int count, bool training)
    {
        _loader = loader;
        _workspace = workspace;
        _start = start;
        Count = count;
        _training = training;
        _copied = false;
        if (_sizes.Length != workspace.MaximumSizes.Length)
        {
            _sizes = new int[workspace.MaximumSizes.Length];
        }

        workspace.MaximumSizes.CopyTo(_sizes);
        _sizes[0] = count;
    }

    private ReadOnlySpan<float> Read() => !_training && !_copied && _loader!.Dataset.TryView(_start, Count, out ReadOnlySpan<float> view) ? view : Input;

    private Span<float> Copy()
    {
        int length = InputLength;
        if (length == 0)
        {
            return [];
        }

        if (_copy is null || _copy.Length < length)
        {
            _copy = new(length);
        }

        Span<float> copy = _copy.Slice(0, length);
        if (!_copied)
        {
            _loader!.Dataset.CopyInputs(_start, copy);
            _copied = true;
        }

        return copy;
    }
}
