namespace Minigrad;

/// <summary>
/// The F1 score, the harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN), 0 to 1, of each class against the rest (van Rijsbergen, 1979). Rows with NaN and labels
/// outside the classes are not counted.
/// </summary>
public sealed class F1 : Metric
{
    private readonly ConfusionCounts _counts = new();
    private readonly F1Average _average;
    private readonly int? _class;

    /// <summary>The score over all classes.</summary>
    /// <param name="average">How the classes' scores become one number.</param>
    public F1(F1Average average = F1Average.Macro)
    {
        _average = average;
        Name = $"{average}F1";
    }

    /// <summary>The score of one class.</summary>
    /// <param name="class">The class, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The class is negative.</exception>
    public F1(int @class)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(@class);
        _class = @class;
        Name = FormattableString.Invariant($"F1 of {@class}");
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The score; NaN if there was nothing to measure.</summary>
    public override double Value => _class is { } one ? (one < _counts.Classes ? Score(one) : double.NaN) : _average == F1Average.Macro ? Macro() : Micro();

    /// <summary>The score of each class; NaN for a class that neither occurs nor is predicted. Empty before the first batch.</summary>
    public IReadOnlyList<double> PerClass => [.. Enumerable.Range(0, _counts.Classes).Select(Score)];

    /// <inheritdoc/>
    public override void Reset() => _counts.Clear();

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> output, in Batch batch) => _counts.Add(LabelledRows.Of(this, output, batch));

    /// <inheritdoc/>
    public override void SaveState(CallbackState state) => _counts.Save(state);

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => _counts.Load(state);

    private double Score(int @class)
    {
        long wrong = 0;
        for (int other = 0; other < _counts.Classes; other++)
        {
            wrong += other == @class ? 0 : _counts[@class, other] + _counts[other, @class];
        }

        long twice = 2 * _counts[@class, @class];
        return (double)twice / (twice + wrong);
    }

    private double Macro()
    {
        double sum = 0;
        int count = 0;
        foreach (double score in PerClass)
        {
            sum += double.IsNaN(score) ? 0 : score;
            count += double.IsNaN(score) ? 0 : 1;
        }

        return sum / count;
    }

    // Each wrong row is a false positive of one class and a false negative of another.
    private double Micro()
    {
        long right = 0, all = 0;
        for (int actual = 0; actual < _counts.Classes; actual++)
        {
            right += _counts[actual, actual];
            for (int predicted = 0; predicted < _counts.Classes; predicted++)
            {
                all += _counts[actual, predicted];
            }
        }

        return (double)right / all;
    }
}
