using Course.Data;
using Course.Models;
using Minigrad;

namespace Course.Experiments;

/// <summary>Notebook 06: four convolutions, Kaiming initialisation, batch 512, inputs normalised.</summary>
internal static class ConvNets
{
    private static readonly Schedule UpAndDown = CombinedSchedule.CosineArms(0.2f, 1f, 0.1f, share: 0.5);

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        Of("06-c118", "general ReLU, learning rate 0.9, 1 epoch", 0.9572, 0.01, seed => Kaiming.Normal(new ShortShiftedNet(seed), seed), new ConstantSchedule(0.9f), 1),
        Of("06-c126", "Kaiming normal, learning rate 0.2 to 1 to 0.1, 8 epochs", 0.9826, 0.004, seed => Kaiming.Normal(new ShortNet(seed), seed), UpAndDown, 8),
        Of("06-c129", "Kaiming uniform, learning rate 0.2 to 1 to 0.1, 8 epochs", 0.9822, 0.004, seed => Kaiming.Uniform(new ShortNet(seed), seed), UpAndDown, 8),
    ];

    private static Experiment Of(string id, string title, double published, double distance, Func<int, IModel> create, Schedule schedule, int epochs) => new(
        id,
        $"convolutions 8-16-32-32, SGD, batch 512, {title}",
        "validation accuracy",
        published,
        Tolerance.Around(published, distance),
        Seeds: 3,
        (data, seed, cancellationToken) => Fit.Accuracy(create(seed), data.Normalized.Loaders(512, seed), new Sgd(0), schedule, epochs, cancellationToken));
}
