using Course.Experiments;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 07: the family of normalisations, one network with each, in large batches and in tiny ones.</summary>
internal sealed class BatchNormChapter : Chapter
{
    private static readonly (string Name, Func<int, IModel> Create)[] Networks =
    [
        ("none", seed => new LongNet(seed)),
        ("batch norm", seed => new LongNormNet(seed)),
        ("layer norm", seed => new LongLayerNormNet(seed)),
        ("instance norm", seed => new LongInstanceNormNet(seed)),
        ("group norm", seed => new LongGroupNormNet(seed)),
        ("running batch norm", seed => new LongRunningNet(seed)),
    ];

    public override string Name => "batchnorm";

    public override string Summary => "Batch, layer, instance, group and running batch norm: one epoch each, at batch sizes 512 and 2.";

    public override void Run(ChapterContext context)
    {
        context.Line($"one epoch of SGD; validation accuracy (loss)");
        context.Line($"{"",-20} {"batch 512, rate 0.4",24} {"batch 2, rate 0.05",24}");
        foreach ((string name, Func<int, IModel> create) in Networks)
        {
            string large = Train(context, create, batchSize: 512, learningRate: 0.4f);
            string tiny = Train(context, create, batchSize: 2, learningRate: 0.05f);
            context.Line($"{name,-20} {large,24} {tiny,24}");
        }
    }

    private static string Train(ChapterContext context, Func<int, IModel> create, int batchSize, float learningRate)
    {
        IModel model = Kaiming.Normal(create(context.Seed), context.Seed);
        Learner<IModel> learner = new(model, context.Data.Normalized.Loaders(batchSize, context.Seed), new Sgd(learningRate));
        History history = learner.Fit(1, cancellationToken: context.CancellationToken);
        context.CancellationToken.ThrowIfCancellationRequested();
        return history.Epochs is [{ Valid: { } valid }]
            ? FormattableString.Invariant($"{valid.Accuracy:F4} ({valid.Loss:F4})")
            : $"{history.StopReason}";
    }
}
