using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Minigrad;

/// <summary>
/// The memory of a model's runs up to given sizes: activations, and for training what the backward pass needs. Smaller runs reuse it; after
/// the first run nothing is allocated. A workspace serves one thread at a time.
/// </summary>
/// <remarks>
/// Evaluation and training have a layout of their own, a list of slots, each allocated at its first use, so that a workspace that only predicts
/// never holds training memory and a prediction between a forward and a backward pass disturbs neither. In the training layout, slot 0 is the
/// model's first input and, if the model's target is <see cref="TargetKind.Values"/>, slot 1 is the target, so that a loader can write a batch
/// where the model keeps it (<see cref="Input"/>, <see cref="Targets"/>, <see cref="LabelBuffer"/>). What all other slots hold is up to the generated code.
/// </remarks>
public sealed class Workspace
{
    private readonly string _model;
    private readonly IReadOnlyList<string> _axes;
    private readonly int[] _maximumSizes;
    private readonly WorkspaceRegion _predict;
    private readonly WorkspaceRegion _training;
    private readonly LabelMixBuffer _mix = new();
    private WorkspaceRegion? _current;
    private WorkspaceRegion? _outputRegion;
    private int _outputSlot;
    private int _outputLength;
    private bool _forwardDone;

    /// <summary>Plans the memory. Generated code calls this.</summary>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="axes">The run-time axes, the batch first.</param>
    /// <param name="maximumSizes">The largest size of each.</param>
    /// <param name="predictSlots">The lengths of evaluation's slots at the maximum sizes, in floats.</param>
    /// <param name="trainSlots">The lengths of training's slots at the maximum sizes, in floats.</param>
    /// <exception cref="MinigradException">The number of sizes is wrong, a size is negative, or a layout exceeds one array.</exception>
    public Workspace(string model, IReadOnlyList<string> axes, ReadOnlySpan<int> maximumSizes, ReadOnlySpan<long> predictSlots, ReadOnlySpan<long> trainSlots)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(axes);
        _model = model;
        _axes = axes;
        CheckCount(maximumSizes.Length);
        for (int i = 0; i < maximumSizes.Length; i++)
        {
            if (maximumSizes[i] < 0)
            {
                throw new MinigradException($"{model}: the workspace's maximum for axis '{axes[i]}' is {maximumSizes[i]}; it must not be negative.");
            }
        }

        _maximumSizes = maximumSizes.ToArray();
        _predict = new(model, predictSlots, axes.Count);
        _training = new(model, trainSlots, axes.Count);
    }

    /// <summary>The first output of the last Predict, Evaluate or Forward, valid until the next one.</summary>
    /// <exception cref="MinigradException">Nothing ran in this workspace yet.</exception>
    public ReadOnlySpan<float> Output => (_outputRegion ?? throw NothingRan()).Slot(_outputSlot, _outputLength);

    /// <summary>The largest size of each run-time axis, the batch first.</summary>
    public ReadOnlySpan<int> MaximumSizes => _maximumSizes;

    /// <summary>The size of each run-time axis in the last run, the batch first.</summary>
    /// <exception cref="MinigradException">Nothing ran in this workspace yet.</exception>
    public ReadOnlySpan<int> Sizes => Current.Sizes;

    /// <summary>Training runs begun in this workspace: 1 during the first. Dropout draws by it.</summary>
    public ulong Step { get; internal set; }

    /// <summary>The labels that the run in progress keeps.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<int> Labels => Current.Labels;

    /// <summary>The labels that training keeps.</summary>
    internal ReadOnlySpan<int> TrainingLabels => _training.Labels;

    /// <summary>The second labels of the training run in progress, empty where there are none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LabelMix LabelMix => _current == _training ? _mix.Current : default;

    private WorkspaceRegion Current => _current ?? throw NothingRan();

    /// <summary>
    /// The place where training keeps the model's first input. A batch written here and then given to Forward is not copied. Ends the validity
    /// of an earlier Forward.
    /// </summary>
    /// <param name="length">The number of floats of this batch's input.</param>
    /// <returns>The memory, with whatever was there before.</returns>
    /// <exception cref="MinigradException">The length exceeds what the maximum sizes give.</exception>
    public Span<float> Input(int length) => Staging(0, length, nameof(Input));

    /// <summary>The place where training keeps the target values, for a model whose target is <see cref="TargetKind.Values"/>; like <see cref="Input"/>.</summary>
    /// <param name="length">The number of floats of this batch's targets.</param>
    /// <returns>The memory, with whatever was there before.</returns>
    /// <exception cref="MinigradException">The length exceeds what the maximum sizes give.</exception>
    public Span<float> Targets(int length) => Staging(1, length, nameof(Targets));

    /// <summary>The place where training keeps the labels; like <see cref="Input"/>.</summary>
    /// <param name="length">The number of labels of this batch.</param>
    /// <returns>The memory, with whatever was there before.</returns>
    public Span<int> LabelBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _forwardDone = false;
        return _training.LabelBuffer(length);
    }

    /// <summary>What training keeps in a slot, without ending the validity of a Forward as <see cref="Input"/> does.</summary>
    internal Span<float> TrainingSlot(int slot, int length) => _training.Slot(slot, length);

    /// <summary>
    /// Gives every row of the next training batch a second label: its loss is then share · loss(label) + (1 - share) · loss(other), as mixup wants it. Counts for the
    /// next Forward and its Backward only; a model whose loss takes target values mixes those instead. Ends the validity of an earlier Forward.
    /// </summary>
    /// <param name="other">The second label of each row, copied; empty to take an earlier mix back.</param>
    /// <param name="share">The share of each row's first label, 0 to 1, copied.</param>
    /// <exception cref="MinigradException">The lengths differ or a share is outside 0 to 1.</exception>
    public void MixLabels(ReadOnlySpan<int> other, ReadOnlySpan<float> share)
    {
        _mix.Give(_model, other, share);
        _forwardDone = false;
    }

    /// <summary>Starts a run in evaluation mode.</summary>
    /// <param name="sizes">The size of each run-time axis.</param>
    /// <exception cref="MinigradException">A size is negative or exceeds the workspace's maximum.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginPredict(ReadOnlySpan<int> sizes) => Begin(_predict, sizes);

    /// <summary>Starts a run in training mode and counts it in <see cref="Step"/>.</summary>
    /// <param name="sizes">The size of each run-time axis.</param>
    /// <exception cref="MinigradException">A size is negative or exceeds the workspace's maximum.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginTraining(ReadOnlySpan<int> sizes)
    {
        Begin(_training, sizes);
        _mix.Begin();
        _forwardDone = false;
        Step++;
    }

    /// <summary>A slot of the layout in use (evaluation's or training's).</summary>
    /// <param name="index">The slot.</param>
    /// <param name="length">The number of floats that this run needs, at most the slot's length.</param>
    /// <returns>The slot's memory, 64-byte aligned, with whatever was there before.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<float> Slot(int index, int length) => _current!.Slot(index, length);

    /// <summary>Checks an input's length and copies it into its slot, unless it is that memory already.</summary>
    /// <param name="index">The slot of the layout in use.</param>
    /// <param name="values">The input.</param>
    /// <param name="name">The input's name, for messages; <c>targets</c> for target values.</param>
    /// <param name="length">The length that this run's sizes give.</param>
    /// <returns>The slot.</returns>
    /// <exception cref="MinigradException">The input has another length.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Span<float> Keep(int index, ReadOnlySpan<float> values, string name, int length)
    {
        CheckLength(values.Length, name, length);
        Span<float> slot = Slot(index, length);
        if (!Unsafe.AreSame(in values.GetPinnableReference(), in slot.GetPinnableReference()))
        {
            values.CopyTo(slot);
        }

        return slot;
    }

    /// <summary>Checks the length of an input that a run reads where it is.</summary>
    /// <param name="actual">The input's length.</param>
    /// <param name="name">The input's name, for the message.</param>
    /// <param name="expected">The length that this run's sizes give.</param>
    /// <exception cref="MinigradException">The lengths differ.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckLength(int actual, string name, int expected)
    {
        if (actual != expected)
        {
            ThrowLength(actual, name, expected);
        }
    }

    /// <summary>Checks the number of labels and copies them into the layout in use, unless they are there already.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="length">The number that this run's sizes give.</param>
    /// <returns>The kept labels, as <see cref="Labels"/>.</returns>
    /// <exception cref="MinigradException">There is another number of labels.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<int> KeepLabels(ReadOnlySpan<int> labels, int length)
    {
        CheckLength(labels.Length, "labels", length);
        if (_current == _training)
        {
            _mix.Take(_model, length);
        }

        Span<int> kept = Current.LabelBuffer(length);
        if (!Unsafe.AreSame(in labels.GetPinnableReference(), in kept.GetPinnableReference()))
        {
            labels.CopyTo(kept);
        }

        return kept;
    }

    /// <summary>Says where this run's first output is.</summary>
    /// <param name="slot">The slot of the layout in use.</param>
    /// <param name="length">The output's length.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void SetOutput(int slot, int length)
    {
        _outputRegion = Current;
        _outputSlot = slot;
        _outputLength = length;
    }

    /// <summary>Ends a forward pass in training mode: a backward pass may follow.</summary>
    /// <exception cref="MinigradException">Labels were mixed, but the model's loss takes none.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndForward()
    {
        _mix.End(_model);
        _forwardDone = true;
    }

    /// <summary>Starts the backward pass of the last forward pass: makes training's layout, sizes and labels current again.</summary>
    /// <exception cref="MinigradException">There was no forward pass since the last backward pass.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginBackward()
    {
        if (!_forwardDone)
        {
            throw new MinigradException(
                $"{_model}: Backward needs a Forward in the same workspace just before it; there was none, Backward already ran for it, "
                + "or a new batch was written into the workspace since.");
        }

        _forwardDone = false;
        _current = _training;
    }

    private Span<float> Staging(int slot, int length, string name)
    {
        if (slot >= _training.SlotCount || length < 0 || length > _training.Capacity(slot))
        {
            int capacity = slot >= _training.SlotCount ? 0 : _training.Capacity(slot);
            throw new MinigradException(
                $"{_model}: {name} of {length} floats asked for, but at the workspace's maximum sizes ({Describe(_maximumSizes)}) it has {capacity}; "
                + "create a workspace for larger sizes.");
        }

        _forwardDone = false;
        _training.Allocate();
        return _training.Slot(slot, length);
    }

    private void Begin(WorkspaceRegion region, ReadOnlySpan<int> sizes)
    {
        CheckCount(sizes.Length);
        for (int i = 0; i < sizes.Length; i++)
        {
            if ((uint)sizes[i] > (uint)_maximumSizes[i])
            {
                ThrowSize(i, sizes[i]);
            }
        }

        sizes.CopyTo(region.Sizes);
        region.Allocate();
        _current = region;
    }

    private void CheckCount(int count)
    {
        if (count != _axes.Count)
        {
            throw new MinigradException($"{_model} has {_axes.Count} run-time axes ({string.Join(", ", _axes)}), but {count} sizes were given.");
        }
    }

    private void ThrowSize(int axis, int size) => throw new MinigradException(size < 0
        ? $"{_model}: axis '{_axes[axis]}' is {size}; it must be between 0 and {_maximumSizes[axis]}."
        : $"{_model}: axis '{_axes[axis]}' is {size}, but this workspace was created for at most {_maximumSizes[axis]}; "
            + $"create a workspace for {size}, or run smaller pieces.");

    private void ThrowLength(int actual, string name, int expected) => throw new MinigradException(
        $"{_model}: {name} has {actual} elements, but {expected} are needed for sizes {Describe(Sizes)}; pass exactly that many, or other sizes.");

    private string Describe(ReadOnlySpan<int> sizes)
    {
        string[] parts = new string[sizes.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = $"{_axes[i]} = {sizes[i]}";
        }

        return string.Join(", ", parts);
    }

    private MinigradException NothingRan() => new($"{_model}: nothing ran in this workspace yet; call Predict, Evaluate or Forward first.");
}
