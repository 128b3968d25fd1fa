using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 05: a learning rate that changes while the network trains.</summary>
internal sealed class AnnealingChapter : Chapter
{
    private const int Epochs = 3;
    private static readonly double[] Positions = [0, 0.1, 0.3, 0.5, 0.8, 1];

    public override string Name => "annealing";

    public override string Summary => "Learning-rate schedules: their curves, and the same network trained with each.";

    public override void Run(ChapterContext context)
    {
        (string Name, Schedule Schedule)[] schedules =
        [
            ("constant 0.5", new ConstantSchedule(0.5f)),
            ("linear", new LinearSchedule(0.6f, 0.05f)),
            ("cosine", new CosineSchedule(0.6f, 0.05f)),
            ("exponential", new ExponentialSchedule(0.6f, 0.05f)),
            ("up and down", CombinedSchedule.CosineArms(0.3f, 0.6f, 0.2f, share: 0.3)),
        ];

        context.Line($"learning rate after a share of the fit");
        context.Line($"{"",-14} {string.Join(' ', Positions.Select(position => FormattableString.Invariant($"{position,6:0%}")))}");
        foreach ((string name, Schedule schedule) in schedules)
        {
            context.Line($"{name,-14} {string.Join(' ', Positions.Select(position => FormattableString.Invariant($"{schedule.At(position),6:F3}")))}");
        }

        context.Line();
        DataLoaders data = context.Data.Loaders(512, context.Seed);
        foreach ((string name, Schedule schedule) in schedules)
        {
            DigitMlp model = new(context.Seed);
            History history = new Learner<DigitMlp>(model, data, new Sgd(0)).Fit(Epochs, schedule, cancellationToken: context.CancellationToken);
            context.Line($"{name,-14} validation accuracy {string.Join(", ", history.Epochs.Select(epoch => FormattableString.Invariant($"{epoch.Valid?.Accuracy:F4}")))}");
        }
    }
}
