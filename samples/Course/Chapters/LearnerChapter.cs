using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 09b: everything together in one learner.</summary>
internal sealed class LearnerChapter : Chapter
{
    public override string Name => "learner";

    public override string Summary => "One learner with metrics, one-cycle schedule, mixup and early stopping, then its confusion.";

    public override void Run(ChapterContext context)
    {
        DataLoaders data = context.Data.Normalized.Loaders(256, context.Seed);
        ConfusionMatrix confusion = new();
        Learner<LongNormNet> learner = new(
            new LongNormNet(context.Seed),
            data,
            new AdamW(1e-3f, weightDecay: 0.01f),
            callbacks: [new ProgressTable(context.Output), new EarlyStopping(patience: 2), GradientClipping.ByNorm(1)],
            metrics: [new Accuracy(), new TopKAccuracy(2), confusion]);

        History history = learner.FitOneCycle(4, 1e-2f, callbacks: [new Mixup()], cancellationToken: context.CancellationToken);
        context.Line($"{history.StopReason}: {history.StopMessage}");
        context.Line();
        foreach ((int label, int predicted, long count) in Worst(confusion).Take(5))
        {
            context.Line($"{label} read as {predicted}: {count} times");
        }
    }

    private static IEnumerable<(int Label, int Predicted, long Count)> Worst(ConfusionMatrix matrix) =>
        from label in Enumerable.Range(0, matrix.Classes)
        from predicted in Enumerable.Range(0, matrix.Classes)
        where label != predicted && matrix[label, predicted] > 0
        orderby matrix[label, predicted] descending
        select (label, predicted, matrix[label, predicted]);
}
