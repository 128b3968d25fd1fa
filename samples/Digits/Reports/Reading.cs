namespace Digits.Reports;

/// <summary>What the model read in one image.</summary>
/// <param name="Image">The image's number in its set.</param>
/// <param name="Label">The digit that was written.</param>
/// <param name="Predicted">The digit that was read.</param>
/// <param name="Confidence">The probability that the model gives the digit it read, 0 to 1.</param>
internal readonly record struct Reading(int Image, int Label, int Predicted, float Confidence)
{
    /// <summary>Reads the outputs of a model for one image: the digit of the largest logit, its probability by softmax.</summary>
    /// <param name="image">The image's number.</param>
    /// <param name="label">The digit that was written.</param>
    /// <param name="logits">One number a digit.</param>
    public static Reading FromLogits(int image, int label, ReadOnlySpan<float> logits)
    {
        int best = 0;
        for (int digit = 1; digit < logits.Length; digit++)
        {
            best = logits[digit] > logits[best] ? digit : best;
        }

        float sum = 0f;
        foreach (float logit in logits)
        {
            sum += MathF.Exp(logit - logits[best]);
        }

        return new Reading(image, label, best, 1 / sum);
    }
}
