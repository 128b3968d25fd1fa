using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Folding keeps what evaluation gives, and refuses what would change something else.</summary>
public sealed class BatchNormFoldingTests
{
    [Fact]
    public void Fold_EveryKindOfNorm_SaysWhatItDid()
    {
        IReadOnlyList<FoldedNorm> folded = BatchNormFolding.Fold(Trained());

        Assert.Equal(
            [
                "InputNorm: not folded: 'InputNorm' reads the model's input, and no layer",
                "FirstNorm: folded into First",
                "SecondNorm: folded into Second",
                "ThirdNorm: not folded: 'Third' before it is also read by 'Sum', which would change",
                "SumNorm: not folded: 'Sum' before it (Add, batch 4 8 8) is neither a convolution nor a linear layer with the channels of the normalisation",
                "FourthNorm: not folded: 'Fourth' before it standardises its weight, which would undo every scale",
                "HeadNorm: folded into Head",
            ],
            folded.Select(one => one.ToString()));
    }

    [Fact]
    public void Fold_TrainedNet_KeepsWhatEvaluationGives()
    {
        NormedNet net = Trained();
        float[] before = Predict(net);

        BatchNormFolding.Fold(net);

        float[] once = Predict(net);
        double allowed = 1e-5 * before.Max(Math.Abs);
        Assert.True(allowed > 0);
        Assert.All(before.Zip(once), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, allowed));
        float[] weights = net.Parameters.Values.ToArray();
        BatchNormFolding.Fold(net);
        Assert.Equal(weights, net.Parameters.Values.ToArray(), (a, b) => Math.Abs(a - b) <= 1e-6f * Math.Max(1, Math.Abs(a)));
    }

    [Fact]
    public void Fold_NormAfterALayerWithBias_BecomesTheIdentity()
    {
        NormedNet net = Trained();
        BatchNormFolding.Fold(net);
        Dictionary<string, float[]> outputs = [];
        using HookHandle hook = net.Layers.Hook(seen => outputs[seen.Layer.Name] = seen.Values.ToArray());

        Predict(net);

        // Without a bias before it the norm keeps the shift.
        Assert.Equal(outputs["Second"], outputs["SecondNorm"], (a, b) => Math.Abs(a - b) <= 1e-5f);
        Assert.Equal(outputs["Head"], outputs["HeadNorm"], (a, b) => Math.Abs(a - b) <= 1e-5f);
        float[] shift = net.FirstNorm.Bias.Values.ToArray();
        Assert.Contains(shift, value => value != 0);
        Assert.Equal(outputs["First"].Select((value, i) => value + shift[i / SmallData.Pixels % 4]), outputs["FirstNorm"], (a, b) => Math.Abs(a - b) <= 1e-5f);
    }

    [Fact]
    public void Fold_SeriesAndLinearLayers_KeepsWhatEvaluationGives()
    {
        NormedSeries net = new(seed: 1);

        Assert.Equal(
            [
                "StemNorm: folded into Stem",
                "DeepNorm: folded into Deep",
                "MixNorm: not folded: 'Mix' before it (Linear, batch 6 6) is neither a convolution nor a linear layer with the channels of the normalisation",
                "HiddenNorm: folded into Hidden",
                "HeadNorm: folded into Head",
            ],
            FoldedAndCompared(net, inputLength: 3 * 8));
        Assert.Equal((0f, 0f), (net.StemNorm.Bias.Values[0], net.HeadNorm.Bias.Values[1]));
        Assert.All(new[] { net.DeepNorm, net.HiddenNorm }, norm => Assert.NotEqual(0, norm.Bias.Values[0]));
    }

    [Fact]
    public void Fold_TransposedConvolutions_KeepsWhatEvaluationGives() =>
        Assert.Equal(["FirstNorm: folded into First", "SecondNorm: folded into Second"], FoldedAndCompared(new NormedUpsampling(seed: 1), inputLength: 3 * 3 * 4));

    private static IEnumerable<string> FoldedAndCompared(IModel net, int inputLength)
    {
        const int Samples = 5;
        Move(net);
        Random random = new(8);
        float[] input = [.. Enumerable.Range(0, Samples * inputLength).Select(_ => random.NextSingle() - 0.5f)];
        float[] Evaluated() => net.Predict(new Batch(input, Array.Empty<float>(), [Samples]), net.CreateWorkspace([Samples])).ToArray();
        float[] before = Evaluated();

        IReadOnlyList<FoldedNorm> folded = BatchNormFolding.Fold(net);

        // A weight that was scaled by another channel's factor moves the result by far more.
        double allowed = 1e-5 * before.Max(Math.Abs);
        Assert.All(before.Zip(Evaluated()), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, allowed));
        foreach (FoldedNorm one in folded.Where(one => one.Into is not null))
        {
            Assert.Single(one.Norm.Weight.Values.ToArray().Distinct());
            Assert.All(net.Buffers[$"{one.Norm.Name}.running_mean"].Values.ToArray(), mean => Assert.Equal(0, mean));
        }

        return folded.Select(one => one.ToString());
    }

    private static NormedNet Trained()
    {
        NormedNet net = new(seed: 1);
        new Learner<NormedNet>(net, SmallData.Loaders(30, batchSize: 6, withValidation: false), new Sgd(0.05f)).Fit(epochs: 3);
        Move(net);
        return net;
    }

    // Statistics, scales and shifts far from those of a fresh model.
    private static void Move(IModel net)
    {
        Random random = new(4);
        foreach (Parameter value in net.Parameters.Concat(net.Buffers).Where(parameter => parameter.Name.Contains("Norm", StringComparison.Ordinal)))
        {
            foreach (ref float element in value.Values)
            {
                element += random.NextSingle();
            }
        }
    }

    private static float[] Predict(NormedNet net) => net.Predict(SmallData.Pictures(5, seed: 9), net.CreateWorkspace(batch: 5), batch: 5).ToArray();
}
