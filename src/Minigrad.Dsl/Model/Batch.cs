namespace Minigrad;

/// <summary>One batch of samples: spans over memory that the caller owns, nothing is copied.</summary>
public readonly ref struct Batch
{
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

    /// <summary>The inputs, row-major in the order of the model's input shape.</summary>
    public ReadOnlySpan<float> Input { get; }

    /// <summary>The class index of each row of the output; empty where there are none.</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>The wanted outputs; empty where there are none.</summary>
    public ReadOnlySpan<float> Targets { get; }

    /// <summary>The size of each run-time axis, in the order of <see cref="ModelDescription.RuntimeAxes"/>, the batch first.</summary>
    public ReadOnlySpan<int> Sizes { get; }

    /// <summary>The label whose rows count in no measure, from <see cref="ModelDescription.IgnoredIndex"/>; null for none.</summary>
    public int? IgnoredIndex { get; init; }

    /// <summary>The number of samples: the first of <see cref="Sizes"/>.</summary>
    public int Count => Sizes[0];

    /// <summary>What the batch's mean loss counts in a mean over several batches: its samples or, where the loss ignores a label, the rows that count.</summary>
    internal int Weight => IgnoredIndex is { } ignored ? Labels.Length - Labels.Count(ignored) : Count;
}
