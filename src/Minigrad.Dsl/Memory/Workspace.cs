namespace Minigrad;

/// <summary>
/// The memory of a model's runs up to given sizes: activations, and for training what the backward pass needs. Smaller runs reuse it; after
/// the first run nothing is allocated. A workspace serves one thread at a time.
/// </summary>
/// <remarks>
/// Evaluation and training have a layout of their own, a list of slots, each allocated at its first use, so that a workspace that only predicts
/// never holds training memory and a prediction between a forward and a backward pass disturbs neither. In the training layout, the first slots are the
/// model's inputs of values and then its target values, each in order, so that a loader can write a batch where the model keeps it (<see cref="Input"/>,
/// <see cref="Targets"/>, <see cref="LabelBuffer"/>). What all other slots hold is up to the generated code.
/// Where hooks see every layer's output, both have another layout, with memory of its own.
/// </remarks>
public sealed partial class Workspace
{
    private readonly int[] _maximumSizes;
    private readonly WorkspaceRegion _predict;
    private readonly WorkspaceRegion _training;
    private readonly WorkspaceRegion _observedPredict;
    private readonly WorkspaceRegion _observedTraining;
    private readonly LabelMixBuffer _mix = new();
    private WorkspaceRegion? _current;
    private WorkspaceRegion? _trained;
    private readonly WorkspaceValues _outputs = new();
    private readonly WorkspaceValues _inputGradients = new();
    private bool _forwardDone;

    /// <summary>Plans the memory. Generated code calls this.</summary>
    /// <param name="model">The model.</param>
    /// <param name="maximumSizes">The largest size of each run-time axis, the batch first.</param>
    /// <param name="predictSlots">The lengths of evaluation's slots at the maximum sizes, in floats.</param>
    /// <param name="trainSlots">The lengths of training's slots at the maximum sizes, in floats.</param>
    /// <param name="observedPredictSlots">The same for evaluation where hooks see every layer's output.</param>
    /// <param name="observedTrainSlots">The same for training where hooks see every layer's output.</param>
    /// <param name="inputGradient">Whether Backward computes the gradient by the inputs.</param>
    /// <exception cref="MinigradException">The number of sizes is wrong, a size is negative, or a layout exceeds one array.</exception>
    public Workspace(
        ModelDescription model,
        ReadOnlySpan<int> maximumSizes,
        ReadOnlySpan<long> predictSlots,
        ReadOnlySpan<long> trainSlots,
        ReadOnlySpan<long> observedPredictSlots = default,
        ReadOnlySpan<long> observedTrainSlots = default,
        bool inputGradient = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        CheckCount(maximumSizes.Length);
        for (int i = 0; i < maximumSizes.Length; i++)
        {
            if (maximumSizes[i] < 0)
            {
                throw new MinigradException($"{model.Name}: the workspace's maximum for axis '{model.RuntimeAxes[i]}' is {maximumSizes[i]}; it must not be negative.");
            }
        }

        _maximumSizes = maximumSizes.ToArray();
        _predict = new(model.Name, predictSlots, model.RuntimeAxes.Count);
        _training = new(model.Name, trainSlots, model.RuntimeAxes.Count);
        _predict.Check();
        _training.Check();
        _observedPredict = new(model.Name, observedPredictSlots, model.RuntimeAxes.Count);
        _observedTraining = new(model.Name, observedTrainSlots, model.RuntimeAxes.Count);
        HasInputGradient = inputGradient;
    }

    /// <summary>The first output of the last Predict, Evaluate or Forward, valid until the next one.</summary>
    /// <exception cref="MinigradException">Nothing ran in this workspace yet.</exception>
    public ReadOnlySpan<float> Output => _outputs.First is { Region: { } region } first ? region.Slot(first.Slot, first.Length) : throw NothingRan();

    /// <summary>The model that it is for.</summary>
    internal ModelDescription Model { get; }

    /// <summary>Whether Backward computes the gradient by the inputs: asked for when the workspace was created.</summary>
    public bool HasInputGradient { get; }

    /// <summary>The largest size of each run-time axis, the batch first.</summary>
    public ReadOnlySpan<int> MaximumSizes => _maximumSizes;

    /// <summary>The size of each run-time axis in the last run, the batch first.</summary>
    /// <exception cref="MinigradException">Nothing ran in this workspace yet.</exception>
    public ReadOnlySpan<int> Sizes => Current.Sizes;

    /// <summary>Training runs begun in this workspace: 1 during the first. Dropout draws by it.</summary>
    public ulong Step { get; internal set; }

    /// <summary>An output of the last Predict, Evaluate or Forward, valid until the next one: <c>workspace.OutputOf(nameof(net.Value))</c>.</summary>
    /// <param name="name">The output's name: the layer whose result it is.</param>
    /// <returns>The output, row-major in the order of its shape.</returns>
    /// <exception cref="MinigradException">Nothing ran in this workspace yet, or the model has no such output.</exception>
    public ReadOnlySpan<float> OutputOf(string name)
    {
        if (_outputs.First.Region is null)
        {
            throw NothingRan();
        }

        return _outputs.TryFind(name, out WorkspaceValue output)
            ? output.Region!.Slot(output.Slot, output.Length)
            : throw new MinigradException($"{Model.Name} has no output '{name}'; {NearestNames.Describe(name, [.. _outputs.Names])}.");
    }

    /// <summary>The loss's gradient by an input of the model, of the last Backward: <c>workspace.InputGradient(nameof(net.Input))</c>.</summary>
    /// <param name="name">The input's name.</param>
    /// <returns>The gradient, in the layout of the input, valid until the next Forward.</returns>
    /// <exception cref="MinigradException">The workspace was created without it, there was no Backward since the last Forward, or the model has no such input of values.</exception>
    public ReadOnlySpan<float> InputGradient(string name)
    {
        if (!HasInputGradient)
        {
            throw new MinigradException($"{Model.Name}: this workspace has no gradient of '{name}'; create it with inputGradient: true.");
        }

        if (_inputGradients.First.Region is null)
        {
            throw new MinigradException($"{Model.Name}: there is no gradient of '{name}' yet; run Forward and then Backward in this workspace.");
        }

        return _inputGradients.TryFind(name, out WorkspaceValue gradient)
            ? gradient.Region!.Slot(gradient.Slot, gradient.Length)
            : throw new MinigradException($"{Model.Name} has no input of values '{name}'; {NearestNames.Describe(name, [.. _inputGradients.Names])}.");
    }

    private WorkspaceRegion Current => _current ?? throw NothingRan();

    /// <summary>
    /// Gives every row of the next training batch a second label: its loss is then share · loss(label) + (1 - share) · loss(other), as mixup wants it. Counts for the
    /// next Forward and its Backward only; a model whose loss takes target values mixes those instead. Ends the validity of an earlier Forward.
    /// </summary>
    /// <param name="other">The second label of each row, copied; empty to take an earlier mix back.</param>
    /// <param name="share">The share of each row's first label, 0 to 1, copied.</param>
    /// <exception cref="MinigradException">The lengths differ or a share is outside 0 to 1.</exception>
    public void MixLabels(ReadOnlySpan<int> other, ReadOnlySpan<float> share)
    {
        _mix.Give(Model.Name, other, share);
        _forwardDone = false;
    }

    private void CheckCount(int count)
    {
        if (count != Model.RuntimeAxes.Count)
        {
            throw new MinigradException($"{Model.Name} has {Model.RuntimeAxes.Count} run-time axes ({string.Join(", ", Model.RuntimeAxes)}), but {count} sizes were given.");
        }
    }

    private string Describe(ReadOnlySpan<int> sizes)
    {
        string[] parts = new string[sizes.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = $"{Model.RuntimeAxes[i]} = {sizes[i]}";
        }

        return string.Join(", ", parts);
    }

    private MinigradException NothingRan() => new($"{Model.Name}: nothing ran in this workspace yet; call Predict, Evaluate or Forward first.");
}
