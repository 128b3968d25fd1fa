using ScottPlot;

namespace Minigrad;

/// <summary>A hyper-parameter over a fit.</summary>
public static class ScheduleFigure
{
    /// <summary>What a fit used.</summary>
    /// <param name="recorder">The batches of the fit.</param>
    /// <param name="hyperParameter">The hyper-parameter's name; the recorder must record it.</param>
    /// <param name="group">A parameter group's name; null for the optimizer's own value.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MinigradException">The recorder does not record it.</exception>
    public static Figure Of(Recorder recorder, string hyperParameter = nameof(Optimizer.LearningRate), string? group = null)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        return Draw(recorder.Values(hyperParameter, group), group is null ? hyperParameter : $"{hyperParameter} of {group}");
    }

    /// <summary>What a schedule will do.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The number of training steps, at least 1.</param>
    /// <param name="name">What it drives.</param>
    /// <returns>The figure.</returns>
    public static Figure Of(Schedule schedule, int steps = 1000, string name = nameof(Optimizer.LearningRate))
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Draw(schedule.Sample(steps), name);
    }

    private static Figure Draw(IReadOnlyList<float> values, string name)
    {
        Plot plot = Panel.Of(name, "training step", name);
        plot.Line(values.Select(value => (double)value));
        return new(1, plot);
    }
}
