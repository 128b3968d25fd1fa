using System.Diagnostics;
using Minigrad;

namespace Digits.Training;

/// <summary>Measures the training steps: reading the batch, forward, backward and the optimizer.</summary>
internal sealed class StepTimer : Callback
{
    private readonly long[] latest = new long[4096];
    private long start;
    private long count;

    /// <summary>
    /// The median time of the latest steps in microseconds, which a slow start or another program's work does not bend; 0
    /// before the first.
    /// </summary>
    public double MedianMicroseconds
    {
        get
        {
            long[] sorted = latest[..(int)Math.Min(count, latest.Length)];
            Array.Sort(sorted);
            return count == 0 ? 0 : sorted[sorted.Length / 2] * 1e6 / Stopwatch.Frequency;
        }
    }

    /// <inheritdoc/>
    public override int Order => int.MaxValue;

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state) => start = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public override void AfterBatch(TrainingState state)
    {
        if (state.IsTraining)
        {
            latest[count++ % latest.Length] = Stopwatch.GetTimestamp() - start;
        }
    }
}
