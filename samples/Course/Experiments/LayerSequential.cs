using Course.Data;
using Course.Models;
using Minigrad;

namespace Course.Experiments;

/// <summary>Notebook 07a: five convolutions without normalisation, with and without layer-sequential unit variance.</summary>
internal static class LayerSequential
{
    private const float LearningRate = 0.6f;

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        // Without any normalisation at this rate a run depends much on its first weights.
        Of("07a-c11", "Kaiming initialisation", 0.9588, 0.03, (model, _) => model),
        Of("07a-c32", "the same, then LSUV with one batch", 0.9733, 0.005, Prepare),
    ];

    private static LongAdjustableNet Prepare(LongAdjustableNet model, DataLoaders data)
    {
        Lsuv.Initialize(model, data.Train.ForTraining(0, model.CreateWorkspace(data.Train.BatchSize)));
        return model;
    }

    private static Experiment Of(string id, string title, double published, double distance, Func<LongAdjustableNet, DataLoaders, LongAdjustableNet> prepare) => new(
        id,
        $"convolutions 8-16-32-64-64 with bias, SGD, batch 512, learning rate 0.6, 2 epochs, {title}",
        "validation accuracy",
        published,
        Tolerance.Around(published, distance),
        Seeds: 3,
        (data, seed, cancellationToken) =>
        {
            DataLoaders loaders = data.Normalized.Loaders(512, seed);
            LongAdjustableNet model = prepare(Kaiming.Normal(new LongAdjustableNet(seed), seed), loaders);
            return Fit.Accuracy(model, loaders, new Sgd(LearningRate), new ConstantSchedule(LearningRate), 2, cancellationToken);
        });
}
