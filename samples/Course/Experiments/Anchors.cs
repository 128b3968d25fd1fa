using Course.Data;
using Course.FromScratch;
using Course.Models;
using Minigrad;

namespace Course.Experiments;

/// <summary>The course's numbers that depend on no random number: the same to the last digit that it prints.</summary>
internal static class Anchors
{
    private const int FirstPixel = 200;

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        .. Labels("train", [5, 0, 4, 1, 9], data => data.Train),
        .. Labels("valid", [3, 8, 6, 9, 6], data => data.Valid),
        .. Pixels([0, 0, 0, 0.19140625, 0.9296875, 0.98828125, 0.98828125, 0.98828125, 0.98828125, 0.98828125]),
        Of("mean", "mean of the training pixels", 0.1304, 4, data => data.Statistics.Mean),
        Of("deviation", "deviation of the training pixels", 0.3073, 4, data => data.Statistics.Deviation),
        ValidMean,
        Of("valid-deviation", "their deviation", 0.9924, 4, data => data.Normalized.Valid.Statistics().Deviation),
        Of("edge-top", "top-edge convolution of training image 7 centred at row 4, column 15", 2.9727, 4, data => TopEdge.At(data.Train, image: 7, row: 3, column: 14)),
        Of("edge-bottom", "the same, centred at row 8, column 15", -2.9570, 4, data => TopEdge.At(data.Train, image: 7, row: 7, column: 14)),
        Of("frobenius", "Frobenius norm of the numbers 1 to 9", 16.8819, 4, _ => Moments.Frobenius([1, 2, 3, 4, 5, 6, 7, 8, 9])),
        Of("moment-mean", "mean of 1, 2, 4, 18", 6.25, 2, _ => Moments.Of([1, 2, 4, 18]).Mean),
        Of("moment-variance", "their variance", 47.1875, 4, _ => Moments.Of([1, 2, 4, 18]).Variance),
        Of("moment-absolute", "their mean absolute deviation", 5.875, 3, _ => Moments.Of([1, 2, 4, 18]).MeanAbsoluteDeviation),
        Of("moment-deviation", "their standard deviation", 6.8693, 4, _ => Moments.Of([1, 2, 4, 18]).Deviation),
        Of("gain-relu", "Kaiming's gain for a leak of 0", 1.41421, 5, _ => Gain.LeakyRelu(0)),
        Of("gain-leak", "for a leak of 0.1", 1.40720, 5, _ => Gain.LeakyRelu(0.1)),
        Of("gain-linear", "for a leak of 1", 1.0, 5, _ => Gain.LeakyRelu(1)),
        Of("gain-default", "for a leak of √5, the default initialisation", 0.57735, 5, _ => Gain.LeakyRelu(Math.Sqrt(5))),
        Of("schedule-linear", "linear schedule from 1 to 2 after 30 %", 1.3, 5, _ => new LinearSchedule(1, 2).At(0.3)),
        .. Numbers("phases", "phase", [0.3, 0.2, 0.5], 5, i => CombinedSchedule.CreatePhases(0.3, 0.2)[i]),
        .. Numbers("maps", "map side of notebook 08's network at 128 pixels, layer", [128, 64, 32, 16, 8, 4, 2], 0, i => MapSizes.Of(new PictureMaps())[i]),
        .. Numbers("resnet-maps", "map side of xresnet18 at 128 pixels, layer", [64, 64, 64, 32, 32, 16, 8, 4, 1], 0, i => MapSizes.Of(new ResNetMaps())[i]),
        .. Numbers("random-state", "Wichmann-Hill generator's state, number", [4976, 20238, 499], 0, i => new WichmannHill(457428938475).State[i]),
        Of("random-1", "Wichmann-Hill generator, seed 457428938475, first number", 0.7645251082582081, 16, _ => WichmannHill.Draw(457428938475, 1)),
        Of("random-2", "the second", 0.7920889799553945, 16, _ => WichmannHill.Draw(457428938475, 2)),
        Of("random-3", "the third", 0.06912886811267205, 16, _ => WichmannHill.Draw(457428938475, 3)),
        Of("random-4", "the fourth", 0.9559050644103264, 16, _ => WichmannHill.Draw(457428938475, 4)),
    ];

    // The exact mean is -0.00585, at the edge between two roundings; the course's sum in single precision fell on the other side.
    private static Experiment ValidMean =>
        Of("valid-mean", "mean of the validation pixels, normalised by the training ones", -0.0058, 4, data => data.Normalized.Valid.Statistics().Mean) with
        {
            Tolerance = Tolerance.Around(-0.0058, 1e-4),
        };

    private static IEnumerable<Experiment> Labels(string part, int[] published, Func<CourseData, Dataset> set) =>
        published.Select((label, i) => Of($"label-{part}-{i}", $"label {i} of the {part} images", label, 0, data => set(data).Labels[i]));

    private static IEnumerable<Experiment> Pixels(double[] published) =>
        published.Select((value, i) => Of($"pixel-{FirstPixel + i}", $"pixel {FirstPixel + i} of the first training image", value, 8, data => Pixel(data.Train, FirstPixel + i)));

    private static IEnumerable<Experiment> Numbers(string id, string title, double[] published, int digits, Func<int, double> measure) =>
        published.Select((value, i) => Of($"{id}-{i + 1}", $"{title} {i + 1}", value, digits, _ => measure(i)));

    private static float Pixel(Dataset images, int index)
    {
        float[] image = new float[images.SampleLength];
        images.CopyInputs(0, image);
        return image[index];
    }

    /// <param name="id">The id after <c>anchor-</c>.</param>
    /// <param name="title">What is computed.</param>
    /// <param name="published">The number as printed.</param>
    /// <param name="digits">The decimals that the course prints: the result must round to them.</param>
    /// <param name="measure">Computes it.</param>
    private static Experiment Of(string id, string title, double published, int digits, Func<CourseData, double> measure) => new(
        $"anchor-{id}",
        title,
        "the number",
        published,
        Tolerance.Around(published, 0.5 * Math.Pow(10, -digits) * (1 + 1e-6)),
        Seeds: 1,
        (data, _, _) => measure(data));
}
