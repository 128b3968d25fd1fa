namespace Minigrad;

/// <summary>A batch's output as one row of class scores for each label.</summary>
internal readonly ref struct LabelledRows
{
    private readonly ReadOnlySpan<float> _output;
    private readonly ReadOnlySpan<int> _labels;

    private readonly int? _ignored;

    private LabelledRows(ReadOnlySpan<float> output, in Batch batch, int classes)
    {
        _output = output;
        _labels = batch.Labels;
        _ignored = batch.IgnoredIndex;
        Classes = classes;
    }

    public int Count => _labels.Length;

    public int Classes { get; }

    public ReadOnlySpan<float> this[int row] => _output.Slice(row * Classes, Classes);

    public static LabelledRows Of(Metric metric, ReadOnlySpan<float> output, in Batch batch)
    {
        if (batch.Labels.IsEmpty && batch.Count > 0)
        {
            throw new MinigradException($"Metric {metric.ResultName} compares with labels, but {(metric.Output is { } of ? $"no loss compares '{of}' with labels: set Output to one that has them" : "the data have none: leave it out, or use data with labels")}.");
        }

        int classes = batch.Labels.IsEmpty ? 0 : output.Length / batch.Labels.Length;
        return new(output, batch, classes);
    }

    public int Label(int row) => _labels[row];

    /// <summary>Whether the row's label is a class and not the one that the loss ignores.</summary>
    public bool IsCounted(int row) => (uint)_labels[row] < (uint)Classes && _labels[row] != _ignored;

    /// <summary>Whether the value at an index is the first largest of a row; never if one is NaN.</summary>
    public static bool IsLargest(ReadOnlySpan<float> row, int index)
    {
        ReadOnlySpan<float> before = row[..index], after = row[(index + 1)..];
        float wanted = row[index];

        // Without branches: a predictor cannot know which class wins. Both directions of a comparison fail for NaN.
        int beaten = wanted <= float.PositiveInfinity ? 1 : 0;
        foreach (float value in before)
        {
            beaten &= value < wanted ? 1 : 0;
        }

        foreach (float value in after)
        {
            beaten &= value <= wanted ? 1 : 0;
        }

        return beaten != 0;
    }
}
