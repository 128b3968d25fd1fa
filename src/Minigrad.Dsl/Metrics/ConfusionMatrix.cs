namespace Minigrad;

/// <summary>
/// How often each class was predicted as each class. After a fit it holds the last validation (without validation data: the last training epoch), after
/// <see cref="Learner{TModel}.Evaluate"/> that set. Rows with NaN and labels outside the classes are not counted.
/// </summary>
public sealed class ConfusionMatrix : Metric
{
    private readonly ConfusionCounts _counts = new();

    /// <inheritdoc/>
    public override string Name => nameof(ConfusionMatrix);

    /// <summary>The share of counted rows on the diagonal.</summary>
    public override double Value
    {
        get
        {
            long all = 0, right = 0;
            for (int actual = 0; actual < Classes; actual++)
            {
                for (int predicted = 0; predicted < Classes; predicted++)
                {
                    all += this[actual, predicted];
                    right += actual == predicted ? this[actual, predicted] : 0;
                }
            }

            return (double)right / all;
        }
    }

    /// <summary>The number of classes; 0 before the first batch.</summary>
    public int Classes => _counts.Classes;

    /// <summary>How often a class was predicted as another.</summary>
    /// <param name="actual">The label, 0 to <see cref="Classes"/> - 1.</param>
    /// <param name="predicted">The class of the first largest output, 0 to <see cref="Classes"/> - 1.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A class is outside that range.</exception>
    public long this[int actual, int predicted]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actual, (uint)Classes, nameof(actual));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)predicted, (uint)Classes, nameof(predicted));
            return _counts[actual, predicted];
        }
    }

    /// <inheritdoc/>
    public override void Reset() => _counts.Clear();

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> output, in Batch batch) => _counts.Add(LabelledRows.Of(this, output, batch));

    /// <inheritdoc/>
    public override void SaveState(CallbackState state) => _counts.Save(state);

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => _counts.Load(state);
}
