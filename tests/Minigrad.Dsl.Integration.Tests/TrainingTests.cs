using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>The training library on generated models: what running statistics and dropout's masks add to weights.</summary>
[Collection(SharedModels.Name)]
public sealed class TrainingTests(GeneratedModels models)
{
    [Theory]
    [InlineData("digits convolutions")]
    [InlineData("dropout")]
    public void Fit_AfterASweep_IsTheFitWithoutIt(string name)
    {
        List<string> without = Fit(name, sweep: false), with = Fit(name, sweep: true);

        Assert.Equal(without, with);
        Assert.Equal(without.Count, without.Distinct().Count());
    }

    [Fact]
    public void Average_OfRunningStatistics_IsTheWeightedMeanOfTheSteps()
    {
        IModel model = models.Create(Cases.All[Cases.IndexOf("digits convolutions")]);
        Trace trace = new();

        new Learner<IModel>(model, Data(model), new Adam(0.01f)).Fit(epochs: 1, callbacks: [WeightAveraging.Exponential(0.8), trace]);

        double weights = trace.Buffers.Select((_, i) => Math.Pow(0.8, trace.Buffers.Count - 1 - i)).Sum();
        float[] buffers = model.Buffers.Values.ToArray();
        for (int j = 0; j < buffers.Length; j++)
        {
            double mean = trace.Buffers.Select((step, i) => Math.Pow(0.8, trace.Buffers.Count - 1 - i) * step[j]).Sum() / weights;
            Assert.Equal(mean, buffers[j], 1e-6 * Math.Max(1, Math.Abs(mean)));
        }

        Assert.NotEqual(trace.Buffers[^1], buffers);
    }

    private List<string> Fit(string name, bool sweep)
    {
        IModel model = models.Create(Cases.All[Cases.IndexOf(name)]);
        Learner<IModel> learner = new(model, Data(model), new Adam(0.01f));
        List<string> results = [];
        for (int fit = 0; fit < 2; fit++)
        {
            if (sweep)
            {
                Assert.NotEmpty(learner.FindLearningRate(iterations: 9).Losses);
            }

            History history = learner.Fit(epochs: 1);
            results.Add($"{history.Epochs[0].Train.Loss:R} {model.Parameters.Checksum} {model.Buffers.Checksum}{fit}");
        }

        return results;
    }

    private static DataLoaders Data(IModel model)
    {
        int[] shape = [.. model.Description.Inputs[0].Shape.Split(' ').Skip(1).Select(int.Parse)];
        int length = shape.Aggregate(1, (product, size) => product * size), classes = int.Parse(model.Description.Outputs[0].Shape.Split(' ')[1]);
        Random random = new(5);
        float[] inputs = [.. Enumerable.Range(0, 40 * length).Select(_ => random.NextSingle() - 0.5f)];
        int[] labels = [.. Enumerable.Range(0, 40).Select(_ => random.Next(classes))];
        return DataLoaders.Create(new(inputs, shape, labels), null, batchSize: 8, seed: 3);
    }

    private sealed class Trace : Callback
    {
        public List<float[]> Buffers { get; } = [];

        public override void AfterStep(TrainingState state) => Buffers.Add(state.Model.Buffers.Values.ToArray());
    }
}
