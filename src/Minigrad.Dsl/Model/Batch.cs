namespace Minigrad;

/// <summary>One batch of samples: spans over memory that the caller owns, nothing is copied.</summary>
public readonly ref struct Batch
{
    private readonly ReadOnlySpan<BatchValues> _inputs;
    private readonly ReadOnlySpan<BatchValues> _targets;

    /// <summary>A batch for <see cref="IModel.Predict"/> or for a model without a loss.</summary>
    /// <param name="input">The inputs, row-major in the order of the model's input shape.</param>
    /// <param name="sizes">The size of each run-time axis, in the order of <see cref="ModelDescription.RuntimeAxes"/>, the batch first.</param>
    public Batch(ReadOnlySpan<float> input, ReadOnlySpan<int> sizes)
    {
        Input = input;
        Sizes = sizes;
    }

    /// <summary>A batch with class labels (<see cref="TargetKind.Labels"/>).</summary>
    /// <param name="input">The inputs, row-major in the order of the model's input shape.</param>
    /// <param name="labels">The class index of each row of the output: its shape without the last axis, <c>batch</c> for <c>batch classes</c>.</param>
    /// <param name="sizes">The size of each run-time axis, the batch first.</param>
    public Batch(ReadOnlySpan<float> input, ReadOnlySpan<int> labels, ReadOnlySpan<int> sizes)
    {
        Input = input;
        Labels = labels;
        Sizes = sizes;
    }

    /// <summary>A batch with target values (<see cref="TargetKind.Values"/>).</summary>
    /// <param name="input">The inputs, row-major in the order of the model's input shape.</param>
    /// <param name="targets">The wanted outputs, row-major in the order of the model's output shape.</param>
    /// <param name="sizes">The size of each run-time axis, the batch first.</param>
    public Batch(ReadOnlySpan<float> input, ReadOnlySpan<float> targets, ReadOnlySpan<int> sizes)
    {
        Input = input;
        Targets = targets;
        Sizes = sizes;
    }

    /// <summary>A batch for a model with several inputs or losses, or with an input of indices: <c>new Batch([left, tokens], [labels, values], [8, 16])</c>.</summary>
    /// <param name="inputs">The inputs, in the order of <see cref="ModelDescription.Inputs"/>.</param>
    /// <param name="targets">The targets, in the order of <see cref="ModelDescription.Targets"/>; none for <see cref="IModel.Predict"/>.</param>
    /// <param name="sizes">The size of each run-time axis, the batch first.</param>
    public Batch(ReadOnlySpan<BatchValues> inputs, ReadOnlySpan<BatchValues> targets, ReadOnlySpan<int> sizes)
    {
        _inputs = inputs;
        _targets = targets;
        Input = inputs.IsEmpty ? default : inputs[0].Values.Span;
        Labels = targets.IsEmpty ? default : targets[0].Indices.Span;
        Targets = targets.IsEmpty ? default : targets[0].Values.Span;
        Sizes = sizes;
    }

    /// <summary>The first input, row-major in the order of its shape; empty where that holds indices.</summary>
    public ReadOnlySpan<float> Input { get; }

    /// <summary>The class index of each row of the output that the first loss compares; empty where there are none.</summary>
    public ReadOnlySpan<int> Labels { get; private init; }

    /// <summary>The wanted values of the output that the first loss compares; empty where there are none.</summary>
    public ReadOnlySpan<float> Targets { get; private init; }

    /// <summary>The size of each run-time axis, in the order of <see cref="ModelDescription.RuntimeAxes"/>, the batch first.</summary>
    public ReadOnlySpan<int> Sizes { get; }

    /// <summary>The label whose rows count in no measure, from <see cref="TargetDescription.IgnoredIndex"/>; null for none.</summary>
    public int? IgnoredIndex { get; init; }

    /// <summary>The number of samples: the first of <see cref="Sizes"/>.</summary>
    public int Count => Sizes[0];

    /// <summary>The values of an input.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Inputs"/>.</param>
    /// <returns>The values; empty where it holds indices or is not given.</returns>
    public ReadOnlySpan<float> InputValues(int index) => index == 0 ? Input : index < _inputs.Length ? _inputs[index].Values.Span : default;

    /// <summary>The indices of an input that holds them.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Inputs"/>.</param>
    /// <returns>The indices; empty where it holds values or is not given.</returns>
    public ReadOnlySpan<int> InputIndices(int index) => index < _inputs.Length ? _inputs[index].Indices.Span : default;

    /// <summary>The target values of a loss.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Targets"/>.</param>
    /// <returns>The values; empty where it compares with labels or is not given.</returns>
    public ReadOnlySpan<float> TargetValues(int index) => index < _targets.Length ? _targets[index].Values.Span : index == 0 ? Targets : default;

    /// <summary>The labels of a loss.</summary>
    /// <param name="index">Which of <see cref="ModelDescription.Targets"/>.</param>
    /// <returns>The labels; empty where it compares with values or is not given.</returns>
    public ReadOnlySpan<int> TargetLabels(int index) => index < _targets.Length ? _targets[index].Indices.Span : index == 0 ? Labels : default;

    /// <summary>The batch as a measure of one output sees it: <see cref="Labels"/> and <see cref="Targets"/> are those of one loss.</summary>
    internal Batch Of(int target, int? ignoredIndex) => this with { Labels = TargetLabels(target), Targets = TargetValues(target), IgnoredIndex = ignoredIndex };

    /// <summary>The batch as a measure of an output without a loss sees it.</summary>
    internal Batch WithoutTargets => this with { Labels = default, Targets = default, IgnoredIndex = null };

    /// <summary>What the batch's mean loss counts in a mean over several batches: its samples or, where the only loss ignores a label, the rows that count.</summary>
    internal int Weight => IgnoredIndex is { } ignored ? Labels.Length - Labels.Count(ignored) : Count;
}
