using Course.Experiments;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 07a: weights that give every layer mean 0 and deviation 1, found with one batch.</summary>
internal sealed class LsuvChapter : Chapter
{
    public override string Name => "lsuv";

    public override string Summary => "Layer-sequential unit variance: each layer before and after, and what it does for training.";

    public override void Run(ChapterContext context)
    {
        DataLoaders data = context.Data.Normalized.Loaders(512, context.Seed);
        LongAdjustableNet plain = Kaiming.Normal(new LongAdjustableNet(context.Seed), context.Seed);
        LongAdjustableNet prepared = Kaiming.Normal(new LongAdjustableNet(context.Seed), context.Seed);
        context.Line($"{Lsuv.Initialize(prepared, data.Train.ForTraining(0, prepared.CreateWorkspace(data.Train.BatchSize)))}");
        foreach ((string name, LongAdjustableNet model) in (ReadOnlySpan<(string, LongAdjustableNet)>)[("Kaiming", plain), ("LSUV", prepared)])
        {
            History history = new Learner<LongAdjustableNet>(model, data, new Sgd(0.6f)).Fit(2, cancellationToken: context.CancellationToken);
            context.Line($"{name,-8} validation accuracy {string.Join(", ", history.Epochs.Select(epoch => FormattableString.Invariant($"{epoch.Valid?.Accuracy:F4}")))}");
        }
    }
}
