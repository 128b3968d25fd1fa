using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>What a user sees of repeated, shared, reused and tied weights: handles, names, one entry when saved, one state of an optimizer.</summary>
public sealed class SharedNetTests : IDisposable
{
    private const int Batch = 5;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Parameters_OfSharedWeights_StandOnceUnderTheFirstName() => Assert.Equal(
        [
            .. Enumerable.Range(0, 3).SelectMany(i => Block($"Tower.{i}")),
            .. Block("Same.0"),
            "Encode.weight", "Encode.bias", "Part.Inner.weight", "Part.Inner.bias", "Decode.bias", "Shift.weight",
        ],
        new SharedNet().Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void Buffers_OfSharedNormalisations_StandOnce() => Assert.Equal(
        ["Mean.value", "Tower.0.Norm.running_mean", "Tower.0.Norm.running_var", "Tower.1.Norm.running_mean", "Tower.1.Norm.running_var", "Tower.2.Norm.running_mean", "Tower.2.Norm.running_var", "Same.0.Norm.running_mean", "Same.0.Norm.running_var"],
        new SharedNet().Buffers.Select(buffer => buffer.Name));

    [Fact]
    public void Handles_OfSharedWeights_AreTheSameParameter()
    {
        SharedNet net = new();

        Assert.Same(net.Encode.Weight, net.Decode.Weight);
        Assert.NotSame(net.Encode.Bias, net.Decode.Bias);
        Assert.Same(net.Same[0].Up.Weight, net.Same[1].Up.Weight);
        Assert.Same(net.Tower[2].Down.Weight, net.Again[2].Down.Weight);
        Assert.NotSame(net.Tower[0].Up.Weight, net.Tower[1].Up.Weight);
        Assert.Equal(3, net.Tower.Count);
        Assert.Equal(["Tower.0.Up", "Tower.1.Up", "Tower.2.Up"], net.Tower.Select(block => block.Up.Name));
        Assert.Equal(["Again.1.Norm", "Tower.1.Norm.running_mean"], [net.Again[1].Norm.Name, net.Again[1].Norm.Buffers[0].Name]);
    }

    [Fact]
    public void SaveAndLoad_SharedWeightsAndConstants_GivesTheSameModelWithOneEntryEach()
    {
        SharedNet net = new(seed: 1);
        net.Mean.Value.Values.Fill(-0.25f);
        Train(net);
        net.Save(_path);
        SharedNet loaded = new(seed: 2);

        LoadReport report = loaded.Load(_path);

        Assert.Equal(net.Parameters.Count + net.Buffers.Count, report.Loaded.Count);
        Assert.Equal(net.Parameters.Checksum, loaded.Parameters.Checksum);
        Assert.Equal(net.Buffers.Checksum, loaded.Buffers.Checksum);
        Assert.Equal(Predict(net), Predict(loaded));
    }

    [Fact]
    public void Constant_SetAtRunTime_ChangesWhatIsPredictedAndIsNotTrained()
    {
        SharedNet net = new(seed: 1);
        float[] before = Predict(net);

        net.Mean.Value.Values.Fill(2);
        Train(net);

        Assert.NotEqual(before, Predict(net));
        Assert.All(net.Mean.Value.Values.ToArray(), value => Assert.Equal(2, value));
    }

    [Fact]
    public void SharedNormalisation_InOneStep_UpdatesItsStatisticsInTurn()
    {
        SharedNet net = new(seed: 3);
        List<float[]> means = [];
        using HookHandle first = net.Same[0].Down.Hook(seen => means.Add(Means(seen.Values)), inEvaluation: false);
        using HookHandle second = net.Same[1].Down.Hook(seen => means.Add(Means(seen.Values)), inEvaluation: false);

        net.Forward(Values(1), Values(2), net.CreateWorkspace(Batch), Batch);

        Span<float> running = net.Same[0].Norm.Buffers[0].Values;
        for (int channel = 0; channel < running.Length; channel++)
        {
            Assert.Equal((0.9f * 0.1f * means[0][channel]) + (0.1f * means[1][channel]), running[channel], 1e-5f);
        }
    }

    [Fact]
    public void Part_OfAModel_HasTheLayersOfTheModelAroundIt()
    {
        SharedNet net = new();

        Assert.Same(net.Parameters["Part.Inner.weight"], net.Part.Inner.Weight);
        Assert.Same(net.Part.Inner, Assert.Single(net.Part.Layers));
    }

    [Fact]
    public void Part_OfAModel_RefusesToRunAlone()
    {
        SharedPart part = new SharedNet().Part;
        Workspace workspace = part.CreateWorkspace(Batch);
        const string Message = "This SharedPart is a part of another model, which owns its weights and its memory: run, save or train that model, or make a SharedPart of its own. Its layers can be used.";

        Assert.Equal(Message, Assert.Throws<MinigradException>(() => part.Predict(new float[20], workspace, Batch).Length).Message);
        Assert.Equal(Message, Assert.Throws<MinigradException>(() => part.Forward(new float[20], new float[20], workspace, Batch)).Message);
        Assert.Equal(Message, Assert.Throws<MinigradException>(() => part.Parameters).Message);
        Assert.Equal(Message, Assert.Throws<MinigradException>(() => part.Buffers).Message);
    }

    private static IEnumerable<string> Block(string name) => new[] { "Up.weight", "Up.bias", "Down.weight", "Down.bias", "Norm.weight", "Norm.bias" }.Select(value => $"{name}.{value}");

    private static float[] Means(ReadOnlySpan<float> values)
    {
        float[] means = new float[values.Length / Batch];
        for (int i = 0; i < values.Length; i++)
        {
            means[i % means.Length] += values[i] / Batch;
        }

        return means;
    }

    private static void Train(SharedNet net)
    {
        Workspace workspace = net.CreateWorkspace(Batch);
        Adam adam = new(0.01f);
        for (int step = 0; step < 3; step++)
        {
            net.Forward(Values(step), Values(step + 9), workspace, Batch);
            net.Backward(workspace);
            adam.Step(net);
            net.ZeroGradients();
        }
    }

    private static float[] Predict(SharedNet net) => net.Predict(Values(4), net.CreateWorkspace(Batch), Batch).ToArray();

    private static float[] Values(int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, Batch * 6).Select(_ => random.NextSingle() - 0.5f)];
    }
}
