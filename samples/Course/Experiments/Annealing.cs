using Course.Data;
using Course.Models;
using Minigrad;

namespace Course.Experiments;

/// <summary>Notebook 05: the perceptron with three learning-rate schedules. SGD, batch 512, 3 epochs, inputs from 0 to below 1, not normalised.</summary>
internal static class Annealing
{
    private const double Tolerance = 0.005;

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        Of("05-c7", "learning rate 0.5", 0.9397, new ConstantSchedule(0.5f)),
        Of("05-c8", "learning rate 0.3", 0.9218, new ConstantSchedule(0.3f)),
        Of("05-c34", "learning rate 0.3 to 0.6 to 0.2 along cosines", 0.9400, CombinedSchedule.CosineArms(0.3f, 0.6f, 0.2f, share: 0.3)),
    ];

    private static Experiment Of(string id, string title, double published, Schedule schedule) => new(
        id,
        $"784-50-10, SGD, batch 512, {title}, 3 epochs",
        "validation accuracy",
        published,
        Experiments.Tolerance.Around(published, Tolerance),
        Seeds: 3,
        (data, seed, cancellationToken) => Fit.Accuracy(new DigitMlp(seed), data.Loaders(512, seed), new Sgd(0), schedule, 3, cancellationToken));
}
