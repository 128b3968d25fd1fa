using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A fit's training batches take no memory from the garbage collector after the first ones, whatever built-in callbacks and metrics take part.</summary>
[Collection(SharedModels.Name)]
public sealed class LearnerAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TrainingBatch_WithAllCallbacksAndMetrics_AllocatesNothing(int threads)
    {
        using RuntimeSettings settings = new(Runtime.VectorWidth, Math.Min(threads, Environment.ProcessorCount));
        AllocationProbe probe = new(first: 60);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("minigrad-");
        Callback[] callbacks =
        [
            new Recorder().Record(nameof(Adam.Beta1)),
            new EarlyStopping(),
            new SaveBest(nameof(Accuracy)),
            new ReduceOnPlateau(),
            GradientClipping.ByNorm(0.1f),
            GradientClipping.ByValue(1),
            new GradientAccumulation(3),
            new BatchTransform(static (input, _) => input[0] += 1),
            new Mixup(),
            WeightAveraging.Exponential(0.9),
            new ProgressTable(TextWriter.Null),
            new CsvLogger(Path.Combine(folder.FullName, "epochs.csv")),
            probe,
        ];
        Metric[] metrics =
        [
            new Accuracy(), new TopKAccuracy(2), new ConfusionMatrix(), new F1(), new F1(F1Average.Micro), new F1(@class: 1),
            new AverageMetric("first", static (output, in _) => output[0]),
        ];

        History history = new Learner<SmallDigits>(new(seed: 1), SmallData.Loaders(1000, 8), new Adam(1e-3f), metrics: metrics)
            .FitOneCycle(2, 0.01f, callbacks: callbacks, progress: new Silent());
        folder.Delete(recursive: true);

        Assert.Equal(2 * 42, history.Steps);
        Assert.Equal(0, probe.Allocated);
    }

    private sealed class Silent : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Assert.True(value.Batch > 0);
    }
}
