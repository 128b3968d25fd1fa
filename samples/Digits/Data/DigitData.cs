using Digits.Drawing;
using Minigrad;

namespace Digits.Data;

/// <summary>Images to train on and to measure with, pixels from 0 for paper to 1 for ink.</summary>
/// <param name="Name"><c>drawn</c> or <c>mnist</c>.</param>
/// <param name="Train">The training images.</param>
/// <param name="Valid">The validation images.</param>
internal sealed record DigitData(string Name, Dataset Train, Dataset Valid)
{
    /// <summary>The number of training images that are drawn.</summary>
    public const int DrawnTrain = 20_000;

    /// <summary>The number of validation images that are drawn.</summary>
    public const int DrawnValid = 4_000;

    /// <summary>Draws digits.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="threads">The most threads to use.</param>
    public static DigitData Draw(int seed, int threads) =>
        new("drawn", DrawSet(seed, 0, DrawnTrain, threads), DrawSet(seed, 1, DrawnValid, threads));

    /// <summary>Reads MNIST.</summary>
    /// <param name="folder">The folder of its four files, plain or gzip.</param>
    /// <exception cref="MinigradException">A file is missing or damaged or does not show digits of 28 x 28 pixels.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DigitData LoadMnist(string folder)
    {
        (Dataset train, Dataset test) = Mnist.Load(folder);
        Check(train, "training", folder);
        Check(test, "test", folder);
        return new("mnist", train, test);
    }

    private static Dataset DrawSet(int seed, int set, int count, int threads)
    {
        byte[] pixels = new byte[count * Sheet.Area];
        DigitArtist.DrawSet(seed, set, pixels, threads);
        return new Dataset(pixels, [1, Sheet.Side, Sheet.Side], Enumerable.Range(0, count).Select(DigitArtist.LabelOf).ToArray());
    }

    private static void Check(Dataset images, string part, string folder)
    {
        if (images.Count == 0)
        {
            throw new MinigradException($"{folder}: there are no {part} images");
        }

        if (images.SampleShape is not [1, Sheet.Side, Sheet.Side])
        {
            throw new MinigradException(
                $"{folder}: the {part} images are {string.Join(" x ", images.SampleShape.Skip(1))} pixels; this program reads digits of 28 x 28");
        }

        int wrong = images.Labels.IndexOfAnyExceptInRange(0, DigitArtist.Classes - 1);
        if (wrong >= 0)
        {
            throw new MinigradException($"{folder}: the label of {part} image {wrong} is {images.Labels[wrong]}; labels are 0 to 9");
        }
    }
}
