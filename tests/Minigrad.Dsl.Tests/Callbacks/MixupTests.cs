using Xunit;

namespace Minigrad.Tests;

public class MixupTests
{
    private const int BatchSize = 8;
    private const int Train = 44;

    [Fact]
    public void Fit_WithLabels_MixesInputsAndLossesBySample()
    {
        SoftmaxModel model = new(2, 3, seed: 1);
        Mixup mixup = new(seed: 5);
        DataLoaders data = Labelled();
        int batches = 0;
        Probe probe = new()
        {
            OnLoss = state =>
            {
                if (!state.IsTraining)
                {
                    return;
                }

                batches++;
                float[] own = Samples(data.Train, state);
                AssertMixed(own, state.Input, mixup, 2);
                int[] labels = state.Labels.ToArray();
                double expected = Enumerable.Range(0, state.Samples).Average(i =>
                {
                    double[] log = LogSoftmax(model, state.Input.Slice(2 * i, 2));
                    double share = mixup.Shares[i];
                    return -((share * log[labels[i]]) + ((1 - share) * log[labels[mixup.Partners[i]]]));
                });
                Assert.Equal(expected, state.Loss, 1e-6);
            },
        };

        new Learner<SoftmaxModel>(model, data, new Sgd(0.1f)).Fit(2, callbacks: [mixup, probe]);
        Assert.Equal(2 * 6, batches);
    }

    [Fact]
    public void Fit_WithTargetValues_MixesThem()
    {
        LinearModel model = new(3, seed: 1);
        Mixup mixup = new(alpha: 1);
        DataLoaders data = Valued();
        float[] targets = data.Train.Dataset.Targets.ToArray();
        Probe probe = new()
        {
            OnLoss = state =>
            {
                if (state.IsTraining)
                {
                    AssertMixed(Samples(data.Train, state), state.Input, mixup, 3);
                    AssertMixed([.. Indices(data.Train, state).Select(index => targets[index])], state.Targets, mixup, 1);
                }
            },
        };

        new Learner<LinearModel>(model, data, new Sgd(0.01f)).Fit(1, callbacks: [mixup, probe]);
        Assert.Equal(targets, data.Train.Dataset.Targets.ToArray());
    }

    [Fact]
    public void Fit_Validation_IsLeftAlone()
    {
        SoftmaxModel model = new(2, 3, seed: 1);
        DataLoaders data = Labelled();
        int samples = 0;
        Probe probe = new()
        {
            OnLoss = state =>
            {
                if (!state.IsTraining)
                {
                    float[] expected = new float[state.Input.Length];
                    data.Valid!.Dataset.CopyInputs(samples, expected);
                    Assert.Equal(expected, state.Input.ToArray());
                    samples += state.Samples;
                }
            },
        };

        Learner<SoftmaxModel> learner = new(model, data, new Sgd(0.1f));
        double measured = learner.Fit(1, callbacks: [new Mixup(), probe]).Epochs[0].Valid!.Loss;
        Assert.Equal(16, samples);
        Assert.Equal(learner.Evaluate().Loss, measured, 12);
    }

    [Fact]
    public void Draws_OfASeed_AreTheSameAgainAndGoOnFromASavedState()
    {
        float[] all = SharesOf(new(seed: 3), epochs: 2);
        Assert.Equal(all, SharesOf(new(seed: 3), epochs: 2));
        Assert.NotEqual(all, SharesOf(new(seed: 4), epochs: 2));

        Mixup first = new(seed: 3), second = new(seed: 3);
        float[] begun = SharesOf(first, epochs: 1);
        CallbackState state = new();
        first.SaveState(state);
        second.LoadState(state);
        Assert.Equal(all, begun.Concat(SharesOf(second, epochs: 1)));
        Assert.All(all, share => Assert.InRange(share, 0.5f, 1f));
    }

    [Fact]
    public void Fit_LastBatchSkipped_LeavesNothingForTheNextFit()
    {
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1), Labelled(), new Sgd(0.1f));
        Probe skipping = new(order: 99) { OnBefore = state => { if (state.IsTraining) state.SkipBatch(); } };

        Assert.Equal(0, learner.Fit(1, callbacks: [new Mixup(), skipping]).Steps);
        Assert.Equal(6, learner.Fit(1).Steps);
    }

    [Fact]
    public void Fit_AfterTheFirstEpoch_AllocatesNothing()
    {
        long before = 0, after = 0;
        Probe probe = new()
        {
            OnBefore = state =>
            {
                before = state is { Epoch: 30, Batch: 2 } ? GC.GetAllocatedBytesForCurrentThread() : before;
                after = state is { Epoch: 30, Batch: 6 } ? GC.GetAllocatedBytesForCurrentThread() : after;
            },
        };
        new Learner<SoftmaxModel>(new(2, 3, seed: 1), Labelled(), new Sgd(0.1f)).Fit(30, callbacks: [new Mixup(), probe]);
        Assert.Equal(0, after - before);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    public void Beta_ManyDraws_HasTheDistributionsMoments(double alpha)
    {
        const int count = 200_000;
        double[] draws = [.. Enumerable.Range(0, count).Select(i => CounterRandom.Beta(alpha, CounterRandom.Key(1, i)))];
        double variance = 1 / (4 * ((2 * alpha) + 1));

        Assert.Equal(0.5, draws.Average(), 5 * Math.Sqrt(variance / count));
        Assert.Equal(variance, draws.Average(draw => (draw - 0.5) * (draw - 0.5)), 0.01 * variance);

        // The fourth central moment of Beta(α, α): 3 / (16 (2α + 1)(2α + 3)).
        Assert.Equal(3 / (16 * ((2 * alpha) + 1) * ((2 * alpha) + 3)), draws.Average(draw => Math.Pow(draw - 0.5, 4)), 0.03 * variance * variance * 3);
        Assert.All(draws, draw => Assert.InRange(draw, 0, 1));
    }

    [Theory]
    [InlineData(1e-5)]
    [InlineData(1e-300)]
    public void Beta_TinyAlpha_IsZeroOrOne(double alpha)
    {
        double[] draws = [.. Enumerable.Range(0, 1000).Select(i => CounterRandom.Beta(alpha, CounterRandom.Key(1, i)))];
        Assert.InRange(draws.Count(draw => draw > 0.999), 400, 600);
        Assert.InRange(draws.Count(draw => draw < 0.001), 400, 600);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Create_AlphaOutOfRange_IsRefused(double alpha) =>
        Assert.Contains("it must be positive and finite", Assert.Throws<MinigradException>(() => new Mixup(alpha)).Message, StringComparison.Ordinal);

    private static float[] SharesOf(Mixup mixup, int epochs)
    {
        List<float> shares = [];
        Probe probe = new() { OnLoss = state => { if (state.IsTraining) shares.AddRange(mixup.Shares); } };
        new Learner<SoftmaxModel>(new(2, 3, seed: 1), Labelled(), new Sgd(0.1f)).Fit(epochs, callbacks: [mixup, probe]);
        return [.. shares];
    }

    private static void AssertMixed(float[] own, ReadOnlySpan<float> actual, Mixup mixup, int length)
    {
        Assert.Equal(own.Length, actual.Length);
        Assert.Equal(Enumerable.Range(0, mixup.Partners.Length), mixup.Partners.ToArray().Order());
        for (int i = 0; i < own.Length; i++)
        {
            int sample = i / length;
            double share = mixup.Shares[sample], other = own[(mixup.Partners[sample] * length) + (i % length)];
            Assert.Equal((share * own[i]) + ((1 - share) * other), actual[i], 1e-6);
        }
    }

    private static int[] Indices(DataLoader loader, TrainingState state) => loader.Order.Slice((state.Batch - 1) * BatchSize, state.Samples).ToArray();

    private static float[] Samples(DataLoader loader, TrainingState state)
    {
        int length = loader.Dataset.SampleLength;
        float[] values = new float[state.Samples * length];
        int[] indices = Indices(loader, state);
        for (int i = 0; i < indices.Length; i++)
        {
            loader.Dataset.CopyInputs(indices[i], values.AsSpan(i * length, length));
        }

        return values;
    }

    private static double[] LogSoftmax(SoftmaxModel model, ReadOnlySpan<float> x)
    {
        float[] values = x.ToArray(), weight = model.Parameters[0].Values.ToArray();
        double[] logits = [.. Enumerable.Range(0, 3).Select(c => values.Select((value, j) => (double)value * weight[(j * 3) + c]).Sum())];
        double log = Math.Log(logits.Sum(Math.Exp));
        return [.. logits.Select(logit => logit - log)];
    }

    private static DataLoaders Labelled()
    {
        Dataset all = new(Inputs(2 * 60), [2], Enumerable.Range(0, 60).Select(i => i % 3).ToArray());
        return DataLoaders.Create(all.Slice(0, Train), all.Slice(Train, 16), BatchSize, seed: 3);
    }

    private static DataLoaders Valued()
    {
        Dataset all = new(Inputs(3 * 60), [3], Inputs(60), [1]);
        return DataLoaders.Create(all.Slice(0, Train), all.Slice(Train, 16), BatchSize, seed: 3);
    }

    private static float[] Inputs(int length)
    {
        float[] inputs = new float[length];
        new Initializer.Normal(1).Fill(inputs, seed: 12, parameter: length);
        return inputs;
    }

    private sealed class Probe(int order = 60) : Callback
    {
        public Action<TrainingState>? OnBefore { get; init; }

        public Action<TrainingState>? OnLoss { get; init; }

        public override int Order => order;

        public override void BeforeBatch(TrainingState state) => OnBefore?.Invoke(state);

        public override void AfterLoss(TrainingState state) => OnLoss?.Invoke(state);
    }
}
