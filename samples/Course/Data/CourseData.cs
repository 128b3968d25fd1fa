using Minigrad;

namespace Course.Data;

/// <summary>MNIST as the course splits it: the first 50,000 images of the training files to train on, the last 10,000 to validate. The test files are not read from.</summary>
/// <param name="Train">Images to train on, pixels byte / 256.</param>
/// <param name="Valid">Images to validate with.</param>
internal sealed record CourseData(Dataset Train, Dataset Valid)
{
    private const int TrainCount = 50_000;
    private const int ValidCount = 10_000;

    /// <summary>The training images' mean and deviation.</summary>
    public Normalizer Statistics => field.Deviation > 0 ? field : field = Train.Statistics();

    /// <summary>Both sets, normalised by the training images' mean and deviation.</summary>
    public CourseData Normalized => new(Train.Normalize(Statistics), Valid.Normalize(Statistics));

    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder of MNIST's four files.</param>
    /// <exception cref="MinigradException">A file is missing, damaged or not MNIST.</exception>
    public static CourseData Load(string folder)
    {
        Dataset all = Mnist.Load(folder).Train;
        if (all.Count != TrainCount + ValidCount || all.SampleShape is not [1, 28, 28])
        {
            throw new MinigradException(
                $"{folder}: expected MNIST's {TrainCount + ValidCount} training images of 28 x 28 pixels, but found {all.Count} of {string.Join(" x ", all.SampleShape.Skip(1))}; the experiments are the course's only with its data.");
        }

        return new(all.Slice(0, TrainCount), all.Slice(TrainCount, ValidCount));
    }

    /// <summary>Loaders as the course has them: training shuffled, validation in order at twice the batch size.</summary>
    public DataLoaders Loaders(int batchSize, int seed) => DataLoaders.Create(Train, Valid, batchSize, seed);
}
