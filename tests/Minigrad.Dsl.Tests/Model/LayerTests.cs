using Xunit;

namespace Minigrad.Tests;

public class LayerTests
{
    private static readonly ParameterSet s_parameters = new(
        [new("Stem.Conv.weight", [8, 9], new Initializer.Constant(1)), new("Stem.Conv.bias", [8], new Initializer.Constant(2))], seed: 0);

    private static readonly Layer s_convolution = new(new("Stem.Conv", "Conv2d", ["Input"], "batch 8 14 14", 80, "31,360"), [.. s_parameters]);
    private static readonly Layer s_activation = new(new("Stem.Active", "Relu", ["Stem.Conv"], "batch 8 14 14", 0, ""), []);

    [Fact]
    public void WeightAndBias_OfALayerThatHasThem_AreItsParameters()
    {
        Assert.Same(s_parameters[0], s_convolution.Weight);
        Assert.Equal(2, s_convolution.Bias.Values[7]);
        Assert.Equal("Stem.Conv.weight [8, 9]", s_convolution.Weight.ToString());
        Assert.Equal("Stem.Conv: Conv2d, batch 8 14 14", s_convolution.ToString());
    }

    [Fact]
    public void Weight_OfALayerWithout_NamesTheLayer()
    {
        Assert.Equal("Layer 'Stem.Active' (Relu, batch 8 14 14) has no weight: it has no parameters.", Assert.Throws<MinigradException>(() => s_activation.Weight).Message);
        Layer table = new(new("Table", "Parameter", [], "8 9", 72, ""), [s_parameters[0]]);
        Assert.Equal("Layer 'Table' (Parameter, 8 9) has no bias: it has Stem.Conv.weight.", Assert.Throws<MinigradException>(() => table.Bias).Message);
    }

    [Fact]
    public void LayerScope_NestedNames_FindTheLayer()
    {
        LayerScope model = new([s_convolution, s_activation], "");

        Assert.Same(s_activation, model["Stem.Active"]);
        Assert.Same(s_convolution, model.Scope("Stem")["Conv"]);
        Assert.Equal(
            "The model has no layer 'Stem.Norm'; it has Stem.Conv, Stem.Active.",
            Assert.Throws<MinigradException>(() => model.Scope("Stem")["Norm"]).Message);
    }

    [Fact]
    public void ModelNotCompiledException_RuleAndMessage_AreBothShown()
    {
        ModelNotCompiledException error = new("MG0102", "Axis 'k' is 128.");

        Assert.Equal("MG0102: Axis 'k' is 128.", error.Message);
        Assert.Equal("MG0102", error.Rule);
    }

    [Fact]
    public void Named_Pattern_ChoosesLayersInOrder()
    {
        Layer[] layers = [s_convolution, s_activation];

        Assert.Equal(layers, layers.Named("Stem"));
        Assert.Equal([s_activation], layers.Named("*.Active"));
        MinigradException error = Assert.Throws<MinigradException>(() => layers.Named("Stem.Activ"));
        Assert.Equal("The pattern 'Stem.Activ' matches no layer; there are 'Stem.Active', 'Stem.Conv'.", error.Message);
    }

    [Fact]
    public void Hook_ModelThatWasNotGenerated_SaysWhy()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => s_convolution.Hook(_ => { }));

        Assert.Equal("Layer 'Stem.Conv' cannot be hooked: its model was not generated, so nothing shows the outputs of its layers.", error.Message);
    }

    [Theory]
    [InlineData((HookPoints)0)]
    [InlineData((HookPoints)4)]
    public void Hook_NoPointOrAnUnknownOne_IsRefused(HookPoints points) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => s_convolution.Hook(_ => { }, points));
}
