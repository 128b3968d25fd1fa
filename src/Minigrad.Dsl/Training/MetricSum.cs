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
            ReadOnlySpan<float> row = output.Slice(i * classes, classes);
            float wanted = row[labels[i]];
            bool largest = true;
            for (int j = 0; j < row.Length; j++)
            {
                // Without branches: which class wins is what a predictor of branches cannot know either.
                largest &= (j < labels[i]) ? row[j] < wanted : row[j] <= wanted;
            }

            correct += largest ? 1 : 0;
        }

        return correct;
    }
}
