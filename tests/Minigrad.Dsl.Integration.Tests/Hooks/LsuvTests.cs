using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Layer-sequential unit variance: what it reaches, what it cannot, and that it always ends.</summary>
public sealed class LsuvTests
{
    private static readonly int[] s_sizes = [32];

    [Fact]
    public void Initialize_OutputsOfBothSigns_HaveMean0AndDeviation1()
    {
        LeakyDigits net = new(seed: 1);
        net.Parameters.EnsureGradients();
        net.Parameters.Gradients.Fill(3);
        float[] head = net.Head.Weight.Values.ToArray();

        LsuvReport report = Lsuv.Initialize(net, Batch());

        Assert.True(report.HasConverged, report.ToString());
        Assert.Equal(["FirstActive", "SecondActive", "HiddenActive"], report.Layers.Select(layer => layer.Pair.Measured.Name));
        Dictionary<string, float[]> outputs = Outputs(net);
        foreach (LsuvResult layer in report.Layers)
        {
            (double mean, double deviation) = Plain(outputs[layer.Pair.Measured.Name]);
            Assert.InRange(mean, -0.001, 0.001);
            Assert.InRange(deviation, 0.999, 1.001);
            Assert.Equal(mean, layer.Mean, 1e-6);
            Assert.Equal(deviation, layer.Deviation, 1e-6);
            Assert.InRange(layer.Iterations, 1, 49);
            Assert.Null(layer.FixedMean);
        }

        Assert.Equal(head, net.Head.Weight.Values.ToArray());
        Assert.All(net.Parameters.Gradients.ToArray().Where(gradient => gradient != 3), gradient => Assert.Equal(0, gradient));
    }

    [Fact]
    public void Initialize_AdjustableShift_MovesTheMeanOfAReluAndLeavesTheBias()
    {
        ShiftedDigits net = new(seed: 1);
        float[] bias = net.First.Bias.Values.ToArray();

        LsuvReport report = Lsuv.Initialize(net, Batch());

        Assert.True(report.HasConverged, report.ToString());
        LsuvResult layer = Assert.Single(report.Layers);
        Assert.Null(layer.FixedMean);
        Assert.InRange(layer.Mean, -0.001, 0.001);
        Assert.InRange(layer.Deviation, 0.999, 1.001);
        Assert.True(layer.MeanBefore > 0.05);
        Assert.Equal(bias, net.First.Bias.Values.ToArray());
        Assert.InRange(net.Buffers["Active.subtract"].Values[0], 0.1f, 2);
    }

    [Fact]
    public void Initialize_Before_IsWhatTheFreshModelGives()
    {
        (double mean, double deviation) = Plain(Outputs(new LeakyDigits(seed: 1))["SecondActive"]);

        LsuvResult second = Lsuv.Initialize(new LeakyDigits(seed: 1), Batch()).Layers[1];

        Assert.Equal(mean, second.MeanBefore, 1e-6);
        Assert.Equal(deviation, second.DeviationBefore, 1e-6);
        Assert.True(Math.Abs(second.DeviationBefore - 1) > 0.1);
    }

    [Fact]
    public void Initialize_Relu_HasDeviation1AndSaysWhyTheMeanStays()
    {
        SmallDigits net = new(seed: 1);
        float[] bias = net.First.Bias.Values.ToArray(), statistics = net.Buffers.Values.ToArray();

        LsuvReport report = Lsuv.Initialize(net, Batch());

        Assert.True(report.HasConverged);
        Assert.Equal(["First", "Hidden"], report.Layers.Select(layer => layer.Pair.Adjusted.Name));
        Assert.All(report.Layers, layer => Assert.InRange(layer.Deviation, 0.999, 1.001));
        Assert.Equal("no output of 'FirstActive' is negative", report.Layers[0].FixedMean);
        Assert.True(report.Layers[0].Mean > 0.1);
        Assert.Equal(bias, net.First.Bias.Values.ToArray());
        Assert.Equal(statistics, net.Buffers.Values.ToArray());
    }

    [Fact]
    public void Initialize_LayerWithoutBias_SaysWhyTheMeanStays()
    {
        SmallDigits net = new(seed: 1);

        LsuvReport report = Lsuv.Initialize(net, Batch(), new() { Pairs = [new(net.Second, net.Second)] });

        Assert.Equal(LsuvOutcome.Converged, report.Layers[0].Outcome);
        Assert.Equal("'Second' has no bias", report.Layers[0].FixedMean);
        Assert.InRange(report.Layers[0].Deviation, 0.999, 1.001);
    }

    [Fact]
    public void Initialize_MeanNotToBeMoved_ChangesNoBias()
    {
        LeakyDigits net = new(seed: 1);
        float[] bias = net.First.Bias.Values.ToArray();

        LsuvResult first = Lsuv.Initialize(net, Batch(), new() { MovesMean = false }).Layers[0];

        Assert.Equal(bias, net.First.Bias.Values.ToArray());
        Assert.InRange(first.Deviation, 0.999, 1.001);
        Assert.Null(first.FixedMean);
    }

    [Fact]
    public void Initialize_DeadLayer_IsReportedAndLeftAsItWas()
    {
        SmallDigits net = new(seed: 1);
        net.First.Bias.Values.Fill(-100);
        float[] weight = net.First.Weight.Values.ToArray();

        LsuvReport report = Lsuv.Initialize(net, Batch());

        Assert.False(report.HasConverged);
        Assert.Equal(LsuvOutcome.Dead, report.Layers[0].Outcome);
        Assert.Equal(0, report.Layers[0].DeviationBefore);
        Assert.Equal(weight, net.First.Weight.Values.ToArray());
        Assert.Contains("FirstActive   First     0.0000", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("dead: all outputs are equal", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Initialize_CapReached_SaysSo()
    {
        LsuvReport report = Lsuv.Initialize(new LeakyDigits(seed: 1), Batch(), new() { MaximumIterations = 1, Tolerance = 1e-7 });

        Assert.All(report.Layers, layer => Assert.Equal((LsuvOutcome.NotConverged, 1), (layer.Outcome, layer.Iterations)));
    }

    [Fact]
    public void Initialize_ValueThatIsNotFinite_IsReportedAndLeftAsItWas()
    {
        LeakyDigits net = new(seed: 1);
        net.First.Weight.Values[0] = float.NaN;
        float[] bias = net.First.Bias.Values.ToArray();

        LsuvReport report = Lsuv.Initialize(net, Batch());

        Assert.All(report.Layers, layer => Assert.Equal(LsuvOutcome.NotFinite, layer.Outcome));
        Assert.Equal(bias, net.First.Bias.Values.ToArray());
    }

    [Fact]
    public void Initialize_ModelWithoutPairs_SaysWhatToDo()
    {
        PointJudge judge = new(seed: 1);

        MinigradException error = Assert.Throws<MinigradException>(() =>
            Lsuv.Initialize(judge, new Batch(new float[8], new float[4], [4]), new() { Pairs = [] }));

        Assert.Equal("PointJudge has no convolution or linear layer that an activation reads; name the pairs of layers to initialise.", error.Message);
        MinigradException foreign = Assert.Throws<MinigradException>(() =>
            Lsuv.Initialize(new PointJudge(seed: 1), new Batch(new float[8], new float[4], [4]), new() { Pairs = [new(judge.Active, judge.Hidden)] }));
        Assert.Contains("layer 'Active', which is not one of this model", foreign.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Initialize_ModelWithoutLoss_RunsInEvaluation()
    {
        float[] input = [.. Enumerable.Range(0, 64).Select(i => MathF.Sin(i))];

        LsuvReport report = Lsuv.Initialize(new PointGenerator(seed: 1), new Batch(input, s_sizes));

        Assert.True(report.HasConverged);
        Assert.InRange(report.Layers[0].Deviation, 0.999, 1.001);
    }

    private static Batch Batch() => new(SmallData.Pictures(32), SmallData.Labels(32), s_sizes);

    private static Dictionary<string, float[]> Outputs(LeakyDigits net)
    {
        Dictionary<string, float[]> outputs = [];
        using HookHandle hook = net.Layers.Hook(seen => outputs[seen.Layer.Name] = seen.Values.ToArray());
        ((IModel)net).Forward(Batch(), net.CreateWorkspace(batch: 32));
        return outputs;
    }

    private static (double Mean, double Deviation) Plain(float[] values)
    {
        double mean = values.Average(value => (double)value);
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }
}
