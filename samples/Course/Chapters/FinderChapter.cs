using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 05b: a learning rate from a sweep.</summary>
internal sealed class FinderChapter : Chapter
{
    public override string Name => "finder";

    public override string Summary => "The learning-rate finder: a sweep, its suggestions, and a fit with the best of them.";

    public override void Run(ChapterContext context)
    {
        DataLoaders data = context.Data.Normalized.Loaders(512, context.Seed);
        Learner<ShortNet> learner = new(new ShortNet(context.Seed), data, new Sgd(0));

        // The sweep gives back weights, optimizer and order of samples as they were.
        LearningRateSweep sweep = learner.FindLearningRate(cancellationToken: context.CancellationToken);
        context.Line($"{sweep.StopMessage}");
        context.Line($"steepest {sweep.Steepest:0.0e+0}, minimum / 10 {sweep.MinimumOverTen:0.0e+0}, valley {sweep.Valley:0.0e+0}");
        context.Line();
        context.Line($"{"rate",10} {"loss",8} {"smoothed",10}");
        for (int i = 0; i < sweep.Losses.Count; i += 5)
        {
            context.Line($"{sweep.LearningRates[i],10:0.0e+0} {sweep.Losses[i],8:F4} {sweep.Smoothed[i],10:F4}");
        }

        if (sweep.MinimumOverTen is { } rate)
        {
            History history = learner.FitOneCycle(2, rate, cancellationToken: context.CancellationToken);
            context.Line();
            context.Line($"two epochs of one cycle to {rate:0.0e+0}: validation accuracy {history.Epochs[^1].Valid?.Accuracy:F4}");
        }
    }
}
