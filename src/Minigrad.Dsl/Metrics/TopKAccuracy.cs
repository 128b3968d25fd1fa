namespace Minigrad;

/// <summary>
/// The share of rows, 0 to 1, whose label is among the k largest outputs; of equal outputs the first counts as larger. A row with NaN counts as wrong; a label outside
/// the classes is not counted.
/// </summary>
public sealed class TopKAccuracy : Metric
{
    private readonly int _k;
    private long _correct;
    private long _count;

    /// <summary>Creates the metric.</summary>
    /// <param name="k">How many of the largest outputs, at least 1; with as many as there are classes the share is 1.</param>
    /// <exception cref="MinigradException">k is less than 1.</exception>
    public TopKAccuracy(int k)
    {
        if (k < 1)
        {
            throw new MinigradException($"TopKAccuracy: k is {k}; it must be at least 1.");
        }

        _k = k;
        Name = FormattableString.Invariant($"Top{k}Accuracy");
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double Value => (double)_correct / _count;

    /// <inheritdoc/>
    public override void Reset() => (_correct, _count) = (0, 0);

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> output, in Batch batch)
    {
        LabelledRows rows = LabelledRows.Of(this, output, batch);
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows.IsCounted(i))
            {
                _count++;
                _correct += Rank(rows[i], rows.Label(i)) < _k ? 1 : 0;
            }
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("correct", _correct);
        state.Set("count", _count);
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => (_correct, _count) = (state.GetLong("correct"), state.GetLong("count"));

    /// <summary>How many values of a row are larger than the one at an index; more than any k if one is NaN.</summary>
    private static int Rank(ReadOnlySpan<float> row, int index)
    {
        float wanted = row[index];
        int rank = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (float.IsNaN(row[i]))
            {
                return int.MaxValue;
            }

            rank += row[i] > wanted || (row[i] == wanted && i < index) ? 1 : 0;
        }

        return rank;
    }
}
