using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Which layer's output is first not finite.</summary>
public sealed class NonFiniteTests
{
    [Theory]
    [InlineData("Second", "Second.weight", float.NaN)]
    [InlineData("Hidden", "Hidden.bias", float.PositiveInfinity)]
    [InlineData("Norm", "Norm.weight", float.NaN)]
    public void FirstLayer_ParameterThatIsNotFinite_IsTheLayerThatHasIt(string layer, string parameter, float value)
    {
        SmallDigits net = new(seed: 1);
        net.Parameters[parameter].Values[0] = value;

        Assert.Equal(layer, Find(net, SmallData.Pictures(4)));
    }

    [Fact]
    public void FirstLayer_EverythingFinite_IsNone() => Assert.Null(Find(new(seed: 1), SmallData.Pictures(4)));

    [Fact]
    public void FirstLayer_InputThatIsNotFinite_IsTheInput()
    {
        float[] pictures = SmallData.Pictures(4);
        pictures[^1] = float.NegativeInfinity;

        Assert.Equal("Input", Find(new(seed: 1), pictures));
    }

    [Fact]
    public void FirstLayer_BatchRepeated_IsTheSamePassAndLeavesTheModelAsItWas()
    {
        SmallDigits net = new(seed: 1);
        Workspace workspace = net.CreateWorkspace(batch: 4);
        float[] pictures = SmallData.Pictures(4);
        Batch batch = new(pictures, SmallData.Labels(4), [4]);
        ((IModel)net).Forward(batch, workspace);
        float[] output = workspace.Output.ToArray(), buffers = net.Buffers.Values.ToArray();
        int calls = 0;
        using HookHandle others = net.Head.Hook(_ => calls++);

        Assert.Null(NonFinite.FirstLayer(net, batch, workspace));

        // The same dropout, or the outputs would differ.
        Assert.Equal(output, workspace.Output.ToArray(), (a, b) => Math.Abs(a - b) < 1e-5f);
        Assert.Equal(1ul, workspace.Step);
        Assert.Equal(buffers, net.Buffers.Values.ToArray());
        Assert.Equal(0, calls);
        Assert.Throws<MinigradException>(() => net.Backward(workspace));
        ((IModel)net).Forward(batch, workspace);
        Assert.Equal(1, calls);
        net.Backward(workspace);
    }

    [Fact]
    public void IsFinite_AnyPlace_IsSeen()
    {
        for (int length = 0; length < 40; length++)
        {
            float[] values = [.. Enumerable.Repeat(float.MaxValue, length)];
            Assert.True(NonFinite.IsFinite(values));
            for (int i = 0; i < length; i++)
            {
                foreach (float bad in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
                {
                    values[i] = bad;
                    Assert.False(NonFinite.IsFinite(values));
                }

                values[i] = float.MaxValue;
            }
        }
    }

    private static string? Find(SmallDigits net, float[] pictures)
    {
        Workspace workspace = net.CreateWorkspace(batch: 4);
        Batch batch = new(pictures, SmallData.Labels(4), [4]);
        ((IModel)net).Forward(batch, workspace);
        return NonFinite.FirstLayer(net, batch, workspace);
    }
}
