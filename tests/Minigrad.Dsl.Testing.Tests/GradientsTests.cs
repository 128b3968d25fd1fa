using System.Numerics.Tensors;
using Xunit;

namespace Minigrad.Testing.Tests;

public sealed class GradientsTests
{
    private static readonly int[] s_labels = [0, 2, 1, 1];

    [Fact]
    public void Gradients_RightModel_PassesAndLeavesEverythingAsItWas()
    {
        Picture net = new(seed: 3);
        Workspace work = net.CreateWorkspace(batch: 4);
        net.Forward(Values(4 * 64), s_labels, work, batch: 4);
        net.Backward(work);
        float[] before = [.. net.Parameters.Values, .. net.Buffers.Values, .. net.Parameters.Gradients];

        Expect.Gradients(net, new Batch(Values(4 * 64), s_labels, [4]));

        Assert.Equal<float>(before, (float[])[.. net.Parameters.Values, .. net.Buffers.Values, .. net.Parameters.Gradients]);
    }

    [Fact]
    public void Gradients_InputsAtAKink_Passes()
    {
        // Black pictures and biases of 0: every value before the activation is exactly 0.
        Picture net = new(seed: 3);

        Expect.Gradients(net, net.Conv, new Batch(new float[4 * 64], s_labels, [4]));
    }

    [Fact]
    public void Gradients_WrongByAFifth_NamesParameterIndexAndBothValues()
    {
        Judge net = new(seed: 3);
        Skewed wrong = new(net, parameters => TensorPrimitives.Multiply(parameters["Head.weight"].Gradients, 1.2f, parameters["Head.weight"].Gradients));

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Gradients(wrong, new Batch(Values(24), s_labels, [4])));

        Assert.StartsWith("Judge: ", failure.Message, StringComparison.Ordinal);
        Assert.Matches(@"\n  Head\.weight\[\d, \d\]: gradient -?[\d.]+, finite difference -?[\d.]+ ± ", failure.Message);
        Assert.DoesNotContain("Hidden", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Head.bias", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_OneElementThatIsNotTried_IsSeenAlongADirection()
    {
        Judge net = new(seed: 3);
        Skewed wrong = new(net, parameters => parameters["Hidden.weight"].Gradients[7] += 0.2f);

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Gradients(
            wrong, new Batch(Values(24), s_labels, [4]), new GradientOptions { Elements = 0 }));

        Assert.Contains("  Hidden.weight, along a random direction: gradient ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_OfOneLayer_ComparesItsParametersAndWhatItReads()
    {
        Judge net = new(seed: 3);
        Skewed hiddenIsWrong = new(net, parameters => parameters["Hidden.bias"].Gradients.Clear());

        Expect.Gradients(hiddenIsWrong, net.Head, new Batch(Values(24), s_labels, [4]));
        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Gradients(hiddenIsWrong, net.Hidden, new Batch(Values(24), s_labels, [4])));

        Assert.StartsWith("Judge, layer Hidden: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("  Hidden.bias[", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_LayerAfterAnother_ComparesTheGradientByItsInput()
    {
        Judge net = new(seed: 3);
        using HookHandle spoil = net.Hidden.Hook(seen => TensorPrimitives.Multiply(seen.Values, 2, seen.Values), HookPoints.Backward);

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Gradients(net, net.Active, new Batch(Values(24), s_labels, [4])));

        Assert.Contains("  the output of Hidden[", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_ModelWithoutLoss_TakesTheTestsOwnPasses()
    {
        Encoder net = new(seed: 3);
        float[] dy = Values(8);
        double Objective(Workspace work) => TensorPrimitives.Dot(net.Forward(Values(16), work, batch: 4), dy);
        Workspace work = net.CreateWorkspace(batch: 4);

        Expect.Gradients(net, () => Objective(work = net.CreateWorkspace(batch: 4)), () => net.Backward(dy, work));

        Assert.Throws<ArgumentException>(() => Expect.Gradients(net, new Batch(Values(16), [4])));
    }

    [Fact]
    public void Gradients_ObjectiveThatDrawsAnew_IsRefused()
    {
        Encoder net = new(seed: 3);
        float[] dy = Values(8);
        Workspace work = net.CreateWorkspace(batch: 4);

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Gradients(
            net, () => TensorPrimitives.Dot(net.Forward(Values(16), work, batch: 4), dy), () => net.Backward(dy, work)));

        Assert.Matches("^Encoder: the objective was [-0-9.]+, then [-0-9.]+ for the same parameters;", failure.Message);
    }

    private static float[] Values(int count)
    {
        Random random = new(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
