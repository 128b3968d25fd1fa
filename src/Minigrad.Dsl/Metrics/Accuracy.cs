namespace Minigrad;

/// <summary>
/// The share of rows, 0 to 1, whose first largest output is their label's. A row with NaN counts as wrong; a row whose label the loss ignores is
/// not counted.
/// </summary>
public sealed class Accuracy : Metric
{
    private long _correct;
    private long _count;

    /// <inheritdoc/>
    public override string Name => nameof(Accuracy);

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
                _correct += LabelledRows.IsLargest(rows[i], rows.Label(i)) ? 1 : 0;
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
}
