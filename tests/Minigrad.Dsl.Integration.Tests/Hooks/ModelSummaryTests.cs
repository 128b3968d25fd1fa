using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>The table of a model.</summary>
public sealed class ModelSummaryTests
{
    [Fact]
    public void ToString_SmallNet_IsAnAlignedTable() => Assert.Equal(
        """
        SmallDigits: batch 1 8 8 -> batch 3

        Layer         Kind       Inputs        Shape        Parameters  FLOPs
        First         Conv2d     Input         batch 4 8 8          40  4864*batch
        FirstActive   Relu       First         batch 4 8 8           0  256*batch
        Second        Conv2d     FirstActive   batch 6 3 3         216  3888*batch
        Norm          BatchNorm  Second        batch 6 3 3          12  108*batch + 30
        SecondActive  Relu       Norm          batch 6 3 3           0  54*batch
        Flat          Flatten    SecondActive  batch 54              0  0
        Drop          Dropout    Flat          batch 54              0  0
        Hidden        Linear     Drop          batch 5             275  545*batch
        HiddenActive  Relu       Hidden        batch 5               0  5*batch
        Head          Linear     HiddenActive  batch 3              18  33*batch
        Total                                                      561  9753*batch + 30
        and 12 running statistics

        """.ReplaceLineEndings("\n"),
        ModelSummary.Of(new SmallDigits()).ToString());

    [Fact]
    public void Of_SmallNet_HasTheTotals()
    {
        SmallDigits net = new();

        ModelSummary summary = ModelSummary.Of(net);

        Assert.Equal(net.Layers.Count, summary.Layers.Count);
        Assert.Equal(summary.Layers.Sum(layer => layer.Parameters), summary.Parameters);
        Assert.Equal(12, summary.Buffers);
        Assert.Equal("9753*batch + 30", summary.Flops);
        Assert.Equal(["Second"], net.Norm.Inputs);
    }
}
