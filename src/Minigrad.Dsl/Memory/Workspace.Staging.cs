namespace Minigrad;

/// <content>Where training keeps a batch, so that a loader can write it there.</content>
public sealed partial class Workspace
{
    /// <summary>
    /// The place where training keeps the model's first input of values. A batch written here and then given to Forward is not copied. Ends the validity
    /// of an earlier Forward.
    /// </summary>
    /// <param name="length">The number of floats of this batch's input.</param>
    /// <returns>The memory, with whatever was there before.</returns>
    /// <exception cref="MinigradException">The length exceeds what the maximum sizes give.</exception>
    public Span<float> Input(int length) => Staged(0, length, nameof(Input)).Span;

    /// <summary>The place where training keeps the first target values, for a model whose first loss compares with <see cref="TargetKind.Values"/>; like <see cref="Input"/>.</summary>
    /// <param name="length">The number of floats of this batch's targets.</param>
    /// <returns>The memory, with whatever was there before.</returns>
    /// <exception cref="MinigradException">The length exceeds what the maximum sizes give.</exception>
    public Span<float> Targets(int length) => Staged(InputsOfValues(Model.Inputs.Count), length, nameof(Targets)).Span;

    /// <summary>The place where training keeps the labels of a model with one loss; like <see cref="Input"/>.</summary>
    /// <param name="length">The number of labels of this batch.</param>
    /// <returns>The memory, with whatever was there before.</returns>
    public Span<int> LabelBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _forwardDone = false;
        return _training.LabelBuffer(length);
    }

    /// <summary>The place of an input of values.</summary>
    internal Memory<float> StagedInput(int input, int length) => Staged(InputsOfValues(input), length, Model.Inputs[input].Name);

    /// <summary>The place of an input of indices.</summary>
    internal Memory<int> StagedIndices(int input, int length)
    {
        _forwardDone = false;
        return _training.Indices.Memory(input - InputsOfValues(input), length);
    }

    /// <summary>The place of the target values of a loss.</summary>
    internal Memory<float> StagedTargets(int target, int length) =>
        Staged(InputsOfValues(Model.Inputs.Count) + target - LabelsBefore(target), length, Model.Targets[target].Output, "the targets of ");

    /// <summary>The place of the labels of a loss: a single loss has labels of its own, which can be mixed.</summary>
    internal Memory<int> StagedLabels(int target, int length)
    {
        _forwardDone = false;
        return Model.Targets.Count == 1
            ? _training.LabelMemory(length)
            : _training.Indices.Memory(Model.Inputs.Count - InputsOfValues(Model.Inputs.Count) + LabelsBefore(target), length);
    }

    private int InputsOfValues(int before)
    {
        int count = 0;
        for (int i = 0; i < before; i++)
        {
            count += Model.Inputs[i].HoldsIndices ? 0 : 1;
        }

        return count;
    }

    private int LabelsBefore(int target)
    {
        int count = 0;
        for (int i = 0; i < target; i++)
        {
            count += Model.Targets[i].Kind == TargetKind.Labels ? 1 : 0;
        }

        return count;
    }

    private Memory<float> Staged(int slot, int length, string name, string role = "")
    {
        if (slot >= _training.SlotCount || length < 0 || length > _training.Capacity(slot))
        {
            int capacity = slot >= _training.SlotCount ? 0 : _training.Capacity(slot);
            throw new MinigradException(
                $"{Model.Name}: {role}{name} of {length} floats asked for, but at the workspace's maximum sizes ({Describe(_maximumSizes)}) it has {capacity}; "
                + "create a workspace for larger sizes.");
        }

        _forwardDone = false;
        _training.Allocate();
        return _training.Memory(slot, length);
    }
}
