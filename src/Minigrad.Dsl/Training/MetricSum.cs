namespace Minigrad;

/// <summary>Sums of loss and right answers, weighted by batch size, so that a short last batch counts as little as it should.</summary>
internal struct MetricSum(TargetKind target)
{
    private double _loss;
    private long _correct;
    private long _count;

    public void Add(float loss, in Batch batch, ReadOnlySpan<float> output)
    {
        _loss += (double)loss * batch.Count;
        _count += batch.Count;
        if (target == TargetKind.Labels)
        {
            _correct += Correct(output, batch.Labels);
        }
    }

    public readonly Evaluation Evaluation => new(_loss / _count, target == TargetKind.Labels ? (double)_correct / _count : null, _count);

    /// <summary>The rows whose first largest value is their label's; a row with NaN counts as wrong.</summary>
    public static int Correct(ReadOnlySpan<float> output, ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty)
        {
            return 0;
        }

        int classes = output.Length / labels.Length, correct = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<float> row = output.Slice(i * classes, classes), before = row[..labels[i]], after = row[(labels[i] + 1)..];
            float wanted = row[labels[i]];

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

            correct += beaten;
        }

        return correct;
    }
}
