using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 09: the optimizers, and one of one's own out of statistics and steppers.</summary>
internal sealed class OptimizerChapter : Chapter
{
    public override string Name => "optimizers";

    public override string Summary => "SGD to LAMB on one network, and Adam composed of its parts.";

    public override void Run(ChapterContext context)
    {
        (string Name, Func<Optimizer> Create)[] optimizers =
        [
            ("SGD", () => new Sgd(0.4f)),
            ("momentum", () => new Sgd(0.04f, momentum: 0.9f)),
            ("Nesterov", () => new Sgd(0.04f, momentum: 0.9f, nesterov: true)),
            ("RMSProp", () => new RmsProp(1e-3f)),
            ("Adam", () => new Adam(3e-3f)),
            ("AdamW", () => new AdamW(3e-3f, weightDecay: 0.01f)),
            ("LAMB", () => new Lamb(1e-2f)),
            ("Lion", () => new Lion(3e-4f)),
            ("Lookahead", () => new Lookahead(new Adam(3e-3f))),
            ("Adam of parts", () => new ComposedOptimizer(3e-3f, new AverageGradient(isDampened: true), new AverageSquaredGradient(), new AdamStep())),
        ];

        DataLoaders data = context.Data.Normalized.Loaders(256, context.Seed);
        context.Line($"{"one epoch",-14} {"loss",8} {"accuracy",9} {"µs a step",10}");
        foreach ((string name, Func<Optimizer> create) in optimizers)
        {
            History history = new Learner<ShortNet>(new ShortNet(context.Seed), data, create()).Fit(1, cancellationToken: context.CancellationToken);
            context.CancellationToken.ThrowIfCancellationRequested();
            Evaluation? valid = history.Epochs[^1].Valid;
            context.Line($"{name,-14} {valid?.Loss,8:F4} {valid?.Accuracy,9:F4} {1e6 * history.Seconds / history.Steps,10:F0}");
        }
    }
}
