namespace Minigrad.Plots.Tests;

/// <summary>A fit to draw: images with one bright stripe of two rows each, whose class is the stripe.</summary>
public sealed class TrainedNet
{
    private const int Count = 64;
    private const int Side = 8;
    private const int Classes = 4;

    public TrainedNet()
    {
        Images = Stripes();
        Learner<StripeNet> learner = new(Model, DataLoaders.Create(Images, Images, batchSize: 16), new Sgd(0.1f, momentum: 0.9f), metrics: [new Accuracy(), Confusion]);
        Sweep = learner.FindLearningRate();
        Statistics = new(Model.Conv, Model.Active);
        History = learner.Fit(3, new OneCycleSchedule(0.2f), [Recorder, Statistics]);
    }

    public StripeNet Model { get; } = new(seed: 1);

    public Dataset Images { get; }

    public Recorder Recorder { get; } = new();

    public ConfusionMatrix Confusion { get; } = new();

    public ActivationStatistics Statistics { get; }

    public LearningRateSweep Sweep { get; }

    public History History { get; }

    private static Dataset Stripes()
    {
        byte[] pixels = new byte[Count * Side * Side];
        int[] labels = new int[Count];
        Random random = new(1);
        random.NextBytes(pixels);
        for (int i = 0; i < pixels.Length; i++)
        {
            int image = i / (Side * Side), row = i / Side % Side;
            labels[image] = image % Classes;
            pixels[i] = (byte)((pixels[i] / 4) + (row / 2 == labels[image] ? 150 : 0));
        }

        return new(pixels, [1, Side, Side], labels);
    }
}
