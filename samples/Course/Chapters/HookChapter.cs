using Course.Experiments;
using Course.Models;
using Minigrad;

namespace Course.Chapters;

/// <summary>Chapter 06: looking at the layers while they train.</summary>
internal sealed class HookChapter : Chapter
{
    private const int Shown = 20;

    public override string Name => "hooks";

    public override string Summary => "Hooks on layers: what default and Kaiming initialisation do to the activations.";

    public override void Run(ChapterContext context)
    {
        DataLoaders data = context.Data.Normalized.Loaders(512, context.Seed);
        context.Line($"{ModelSummary.Of(new ShortNet())}");
        Watch(context, data, "default initialisation", new ShortNet(context.Seed));
        Watch(context, data, "Kaiming initialisation", Kaiming.Normal(new ShortNet(context.Seed), context.Seed));
    }

    private static void Watch(ChapterContext context, DataLoaders data, string title, ShortNet model)
    {
        Layer[] layers = [.. model.Layers.Where(layer => layer.Kind == "Relu")];
        int batch = 0;
        context.Line();
        context.Line($"{title}: mean (deviation) after each ReLU");

        // The hook lives as long as its scope; without one the model runs its fused code again.
        using (layers.Hook(Observe, HookPoints.Forward, inEvaluation: false))
        {
            new Learner<ShortNet>(model, data, new Sgd(0.9f)).Fit(1, cancellationToken: context.CancellationToken);
        }

        void Observe(LayerObservation observation)
        {
            if (observation.Layer == layers[0])
            {
                batch++;
                context.Output.Write(batch % Shown == 1 ? $"\nbatch {batch,3}:" : "");
            }

            if (batch % Shown == 1)
            {
                Normalizer moments = Normalizer.Of(observation.Values);
                context.Output.Write(FormattableString.Invariant($"  {moments.Mean:F3} ({moments.Deviation:F3})"));
            }
        }
    }
}
