namespace Minigrad;

/// <summary>What <see cref="Learner{TModel}.FindLearningRate"/> found. To be plotted with a logarithmic learning rate.</summary>
/// <param name="LearningRates">The learning rate of each batch, growing by a constant factor.</param>
/// <param name="Losses">The loss of each batch, before its step.</param>
/// <param name="Smoothed">
/// The losses smoothed: aₜ = β·aₜ₋₁ + (1 - β)·lossₜ from a₀ = 0, over the weights' sum 1 - βᵗ, so that the first ones are not drawn to 0.
/// </param>
/// <param name="StopReason">Why the sweep ended: <see cref="StopReason.Diverged"/> is the usual end.</param>
/// <param name="StopMessage">The same in a sentence.</param>
/// <remarks>
/// The suggestions rest on the smoothed losses without their first tenth, where the average is still one of few batches. Each is null if the loss never fell there.
/// They are places to begin: take one, or look at the plot.
/// </remarks>
public sealed record LearningRateSweep(
    IReadOnlyList<float> LearningRates,
    IReadOnlyList<float> Losses,
    IReadOnlyList<float> Smoothed,
    StopReason StopReason,
    string StopMessage)
{
    private int First => Smoothed.Count / 10;

    private int Least
    {
        get
        {
            int least = First;
            for (int i = First + 1; i < Smoothed.Count; i++)
            {
                least = Smoothed[i] < Smoothed[least] ? i : least;
            }

            return least;
        }
    }

    /// <summary>
    /// The learning rate where the loss falls fastest on the way to its minimum: the most negative slope over the logarithm of the learning rate. (A loss that falls
    /// after it comes back from an explosion.)
    /// </summary>
    public float? Steepest
    {
        get
        {
            (double Slope, float? Rate) steepest = (0, null);
            int least = Least;
            for (int i = First + 1; i < least; i++)
            {
                double slope = (Smoothed[i + 1] - (double)Smoothed[i - 1]) / Math.Log(LearningRates[i + 1] / (double)LearningRates[i - 1]);
                steepest = slope < steepest.Slope ? (slope, LearningRates[i]) : steepest;
            }

            return steepest.Rate;
        }
    }

    /// <summary>A tenth of the learning rate at which the loss is least: there it is about to rise.</summary>
    public float? MinimumOverTen => Least is int least && least > First ? LearningRates[least] / 10 : null;

    /// <summary>The learning rate two thirds of the way, on the logarithmic axis, down the longest run of falling losses; losses that rise between them are passed over.</summary>
    public float? Valley
    {
        get
        {
            int count = Smoothed.Count - First;
            int[] length = new int[Math.Max(count, 0)], begin = new int[length.Length];
            int longest = 0;
            for (int i = 0; i < count; i++)
            {
                (length[i], begin[i]) = (1, i);
                for (int before = 0; before < i; before++)
                {
                    if (Smoothed[First + i] < Smoothed[First + before] && length[i] <= length[before])
                    {
                        (length[i], begin[i]) = (length[before] + 1, begin[before]);
                    }
                }

                longest = length[i] > length[longest] ? i : longest;
            }

            return count > 0 && length[longest] > 1 ? LearningRates[First + begin[longest] + (2 * (longest - begin[longest]) / 3)] : null;
        }
    }
}
