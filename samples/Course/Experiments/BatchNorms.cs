using Course.Data;
using Course.Models;
using Minigrad;

namespace Course.Experiments;

/// <summary>Notebook 07: five convolutions with batch norm or running batch norm, inputs normalised, Kaiming initialisation.</summary>
internal static class BatchNorms
{
    private static readonly Schedule UpAndDown = new CombinedSchedule([0.3, 0.7], [new LinearSchedule(0.6f, 2f), new LinearSchedule(2f, 0.1f)]);

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        Accuracy("07-c26", "batch norm, batch 512, learning rate 1, 3 epochs", 0.9813, Tolerance.Around(0.981, 0.004), Norm, 512, new ConstantSchedule(1f), 3),
        Accuracy("07-c31", "batch norm, batch 512, learning rate 0.6 to 2 to 0.1, 8 epochs", 0.9877, Tolerance.Around(0.987, 0.003), Norm, 512, UpAndDown, 8),
        FailureAtBatchSizeTwo,

        // Evaluation then normalises by an average over about the last twenty images, which moves a run's accuracy by a percent.
        Accuracy("07-rbn-2", "running batch norm, batch 2, learning rate 0.4, 1 epoch", 0.9723, Tolerance.Around(0.972, 0.015), Running, 2, new ConstantSchedule(0.4f), 1),
        Accuracy("07-c77", "running batch norm, batch 32, learning rate 1 to 0.2, 1 epoch", 0.9818, new(0.970, 0.982), Running, 32, new LinearSchedule(1f, 0.2f), 1),
    ];

    // At two images a batch, the batch's statistics say little of the data's: it seems to train and fails in evaluation.
    private static Experiment FailureAtBatchSizeTwo => new(
        "07-c63",
        Title("batch norm, batch 2, learning rate 0.4, 1 epoch"),
        "validation loss over training loss (a failure to show: far above 1)",
        2867.72 / 2.3562,
        Tolerance.AtLeast(10),
        Seeds: 3,
        (data, seed, cancellationToken) =>
        {
            EpochResult? epoch = Fit.LastEpoch(Norm(seed), data.Normalized.Loaders(2, seed), new Sgd(0), new ConstantSchedule(0.4f), 1, cancellationToken);
            return epoch is { Valid: { } valid } ? valid.Loss / epoch.Train.Loss : double.NaN;
        });

    private static IModel Norm(int seed) => Kaiming.Normal(new LongNormNet(seed), seed);

    private static IModel Running(int seed) => Kaiming.Normal(new LongRunningNet(seed), seed);

    private static string Title(string title) => $"convolutions 8-16-32-64-64, SGD, {title}";

    private static Experiment Accuracy(
        string id, string title, double published, Tolerance tolerance, Func<int, IModel> create, int batchSize, Schedule schedule, int epochs) => new(
        id,
        Title(title),
        "validation accuracy",
        published,
        tolerance,
        Seeds: 3,
        (data, seed, cancellationToken) => Fit.Accuracy(create(seed), data.Normalized.Loaders(batchSize, seed), new Sgd(0), schedule, epochs, cancellationToken));
}
