using System.Globalization;

namespace Minigrad;

/// <summary>The callback behind <see cref="Learner{TModel}.FindLearningRate"/>: raises the rate at each batch and records the loss that it meets.</summary>
internal sealed class LearningRateFinder : Callback
{
    private readonly ExponentialSchedule _schedule;
    private readonly float _start;
    private readonly float _end;
    private readonly int _iterations;
    private readonly double _smoothing;
    private readonly double _divergence;
    private readonly List<float> _learningRates;
    private readonly List<float> _losses;
    private readonly List<float> _smoothed;
    private double _average;
    private double _best = double.PositiveInfinity;

    public LearningRateFinder(float start, float end, int iterations, double smoothing, double divergence)
    {
        Require(float.IsFinite(start) && start > 0, nameof(start), start, "finite and more than 0");
        Require(float.IsFinite(end) && end > start, nameof(end), end, Invariant($"finite and more than the start, {start}"));
        Require(iterations >= 2, nameof(iterations), iterations, "at least 2");
        Require(smoothing is >= 0 and < 1, nameof(smoothing), smoothing, "at least 0 and below 1");
        Require(divergence > 1, nameof(divergence), divergence, "more than 1");
        _schedule = new(start, end);
        (_start, _end, _iterations, _smoothing, _divergence) = (start, end, iterations, smoothing, divergence);
        (_learningRates, _losses, _smoothed) = (new(iterations), new(iterations), new(iterations));
    }

    /// <summary>Before other callbacks, which may look at the rate, and so that a batch's loss is recorded even if they leave the batch.</summary>
    public override int Order => int.MinValue;

    public LearningRateSweep Sweep(History history) => new(_learningRates, _losses, _smoothed, history.StopReason, history.StopMessage);

    public override void BeforeBatch(TrainingState state) => state.Optimizer.LearningRate = _schedule.At(state.Iteration, _iterations);

    public override void AfterLoss(TrainingState state)
    {
        float rate = state.Optimizer.LearningRate;
        if (!float.IsFinite(state.Loss))
        {
            state.Stop(StopReason.Diverged, Invariant($"The loss was {state.Loss} at learning rate {rate}."));
            return;
        }

        _average = (_smoothing * _average) + ((1 - _smoothing) * state.Loss);
        double smoothed = _average / (1 - Math.Pow(_smoothing, _losses.Count + 1));
        _best = Math.Min(_best, smoothed);
        _learningRates.Add(rate);
        _losses.Add(state.Loss);
        _smoothed.Add((float)smoothed);
        if (smoothed > _divergence * _best)
        {
            state.Stop(
                StopReason.Diverged,
                Invariant($"The smoothed loss was {smoothed:G5} at learning rate {rate:G5}, more than {_divergence} times its minimum, {_best:G5}."));
        }
        else if (state.Iteration == _iterations - 1)
        {
            state.Stop(StopReason.Completed, Invariant($"Swept {_iterations} learning rates from {_start} to {_end}."));
        }
    }

    private static void Require(bool holds, string name, double value, string rule)
    {
        if (!holds)
        {
            throw new MinigradException(Invariant($"FindLearningRate: {name} is {value:G9}; it must be {rule}."));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
