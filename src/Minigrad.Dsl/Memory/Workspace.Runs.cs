using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Minigrad;

/// <content>What generated code calls.</content>
public sealed partial class Workspace
{
    /// <summary>Whether hooks see every layer's output in the run in progress, or saw it in the last one. A backward pass is as its forward pass was.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsObserved => _current == _observedPredict || _current == _observedTraining;

    /// <summary>Whether the run in progress is one in training mode.</summary>
    internal bool IsTraining => _current == _training || _current == _observedTraining;

    /// <summary>Whether a hook is running.</summary>
    internal bool IsShowing { get; set; }

    /// <summary>The only hook that runs while a forward pass is repeated to look into it; null for all hooks.</summary>
    internal HookHandle? OnlyHook { get; private set; }

    /// <summary>Makes the next forward pass in training mode a repetition of the last one, which only one hook sees: it counts as the same step.</summary>
    internal void BeginRepetition(HookHandle hook)
    {
        OnlyHook = hook;
        Step = Math.Max(Step, 1) - 1;
    }

    /// <summary>Ends the repetition; no backward pass follows it.</summary>
    internal void EndRepetition()
    {
        OnlyHook = null;
        _forwardDone = false;
    }

    /// <summary>The labels that the run in progress keeps.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<int> Labels => Current.Labels;

    /// <summary>The second labels of the training run in progress, empty where there are none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LabelMix LabelMix => IsTraining ? _mix.Current : default;

    /// <summary>Starts a run in evaluation mode.</summary>
    /// <param name="sizes">The size of each run-time axis.</param>
    /// <param name="observed">Whether hooks see every layer's output.</param>
    /// <exception cref="MinigradException">A size is negative or exceeds the workspace's maximum.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginPredict(ReadOnlySpan<int> sizes, bool observed = false) => Begin(observed ? _observedPredict : _predict, sizes);

    /// <summary>Starts a run in training mode and counts it in <see cref="Step"/>.</summary>
    /// <param name="sizes">The size of each run-time axis.</param>
    /// <param name="observed">Whether hooks see every layer's output, and the gradient by it.</param>
    /// <exception cref="MinigradException">A size is negative or exceeds the workspace's maximum.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginTraining(ReadOnlySpan<int> sizes, bool observed = false)
    {
        WorkspaceRegion region = observed ? _observedTraining : _training;
        Begin(region, sizes);
        _mix.Begin();
        _trained = region;
        _inputGradients.Clear();
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
        if (IsTraining)
        {
            _mix.Take(Model.Name, length);
        }

        Span<int> kept = Current.LabelBuffer(length);
        if (!Unsafe.AreSame(in labels.GetPinnableReference(), in kept.GetPinnableReference()))
        {
            labels.CopyTo(kept);
        }

        return kept;
    }

    /// <summary>Checks the number of indices, or of labels of one of several losses, and copies them into the layout in use, unless they are there already.</summary>
    /// <param name="index">Which of the kept integers: first the inputs of indices, then the labels, each in order.</param>
    /// <param name="values">The indices or labels.</param>
    /// <param name="name">Their name, for messages.</param>
    /// <param name="length">The number that this run's sizes give.</param>
    /// <returns>The kept indices, as <see cref="Indices"/>.</returns>
    /// <exception cref="MinigradException">There is another number of them.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<int> KeepIndices(int index, ReadOnlySpan<int> values, string name, int length)
    {
        CheckLength(values.Length, name, length);
        Span<int> kept = Current.Indices.Buffer(index, length);
        if (!Unsafe.AreSame(in values.GetPinnableReference(), in kept.GetPinnableReference()))
        {
            values.CopyTo(kept);
        }

        return kept;
    }

    /// <summary>The indices, or the labels of one of several losses, that the run in progress keeps.</summary>
    /// <param name="index">Which of the kept integers.</param>
    /// <returns>The indices or labels.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<int> Indices(int index) => Current.Indices[index];

    /// <summary>Says where an output of this run is; the first to be said is <see cref="Output"/>.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="slot">The slot of the layout in use.</param>
    /// <param name="length">The output's length.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void SetOutput(string name, int slot, int length) => _outputs.Set(new(Current, name, slot, length));

    /// <summary>Says where the gradient by an input is.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="slot">The slot of the layout in use.</param>
    /// <param name="length">The gradient's length.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void SetInputGradient(string name, int slot, int length) => _inputGradients.Set(new(Current, name, slot, length));

    /// <summary>Ends a forward pass in training mode: a backward pass may follow.</summary>
    /// <exception cref="MinigradException">Labels were mixed, but the model has not one loss, of labels.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndForward()
    {
        _mix.End(Model.Name);
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
                $"{Model.Name}: Backward needs a Forward in the same workspace just before it; there was none, Backward already ran for it, "
                + "or a new batch was written into the workspace since.");
        }

        RefuseWhileShowing();
        _forwardDone = false;
        _current = _trained;
    }

    private void Begin(WorkspaceRegion region, ReadOnlySpan<int> sizes)
    {
        RefuseWhileShowing();
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

    private void RefuseWhileShowing()
    {
        if (IsShowing)
        {
            throw new MinigradException($"{Model.Name}: a hook cannot run the model in the workspace that it observes; use another workspace.");
        }
    }

    private void ThrowSize(int axis, int size) => throw new MinigradException(size < 0
        ? $"{Model.Name}: axis '{Model.RuntimeAxes[axis]}' is {size}; it must be between 0 and {_maximumSizes[axis]}."
        : $"{Model.Name}: axis '{Model.RuntimeAxes[axis]}' is {size}, but this workspace was created for at most {_maximumSizes[axis]}; "
            + $"create a workspace for {size}, or run smaller pieces.");

    private void ThrowLength(int actual, string name, int expected) => throw new MinigradException(
        $"{Model.Name}: {name} has {actual} elements, but {expected} are needed for sizes {Describe(Sizes)}; pass exactly that many, or other sizes.");
}
