using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Learned values, constants and tied weights: their shapes, their names, and what is refused.</summary>
public sealed class SharedWeightTests
{
    [Fact]
    public void Parameter_ByNamesAndNumbers_IsALearnedValueOfThatShape()
    {
        CompiledModel model = Spec.Model("batch 2 4 -> batch 2 4").Size("dim", 4).Layer("Table", "Parameter", ("Shape", " 2  dim ")).Layer("Sum", "Add").From("Input", "Table").CompileValid();
        ParameterSpec table = Assert.Single(model.Parameters);
        Assert.Equal("Table.weight 2 4", $"{table.Name} {Shapes.Axis.Format(table.Axes)}");
        Assert.Equal(new InitializerSpec.Normal(0.02), table.Initializer);
        Assert.Empty(model.Layers[0].Inputs);
    }

    [Fact]
    public void Constant_Filled_IsABufferAndNoParameter()
    {
        CompiledModel model = Spec.Model("batch 3 -> batch 3").Layer("Mean", "Constant", ("Shape", "3"), ("Fill", 2)).Layer("Sum", "Add").From("Input", "Mean").CompileValid();
        Assert.Empty(model.Parameters);
        Assert.Equal(("Mean.value", (InitializerSpec)new InitializerSpec.Constant(2)), (model.Buffers.Single().Name, model.Buffers.Single().Initializer));
    }

    [Theory]
    [InlineData("Parameter")]
    [InlineData("Constant")]
    public void Value_OverARunTimeAxis_IsReportedAtTheName(string kind) => Reports(
        Spec.Model("batch time 4 -> batch time 4").Layer("Table", kind, ("Shape", "time 4")).Layer("Sum", "Add").From("Input", "Table"),
        "MG2051 Net.Table.Shape[0..4]: Axis 'time' of layer 'Table' is the run-time size 'time' (the signature), but the layer's value has a fixed size: bind 'time' with [Size(\"time\", …)], or declare a largest size and take a part of it with [Slice]");

    [Fact]
    public void Value_OverARunTimeAxisOfAUse_IsReportedAtTheUse() => Reports(
        Spec.Model("batch time 4 -> batch time 4").Use("Block", Spec.Block("B", "batch n 4 -> batch n 4").Layer("Table", "Parameter", ("Shape", "n 4")).Layer("Sum", "Add").From("Input", "Table")),
        "MG2051 Net.Block.@attribute: Axis 'n' of layer 'Table' is the run-time size 'time' (the signature), but the layer's value has a fixed size: bind 'n' with [Size(\"n\", …)], or declare a largest size and take a part of it with [Slice]");

    [Theory]
    [InlineData("dim 4", "MG2006 Net.Table.Shape[0..3]: 'dim' is neither a [Size] of 'Net' nor an axis on the left of its signature; known names: 'batch'")]
    [InlineData("3, 4", "MG1002 Net.Table.Shape[1..2]: ',' cannot stand here; a shape is axis names and numbers, separated by spaces")]
    [InlineData("4 0", "MG2007 Net.Table.Shape[2..3]: '0' is 0; a size is at least 1 and below 2147483648")]
    [InlineData("99999999999", "MG2007 Net.Table.Shape[0..11]: '99999999999' is too large; a size is at least 1 and below 2147483648")]
    public void Value_ShapeThatCannotBeRead_IsReportedAtTheWord(string shape, string expected) =>
        Reports(Spec.Model("batch 4 -> batch 4").Layer("Table", "Parameter", ("Shape", shape)).Layer("Sum", "Add").From("Input", "Table"), expected);

    [Fact]
    public void Parameter_InitializationByFans_IsReported() => Reports(
        Spec.Model("batch 4 -> batch 4").Layer("Table", "Parameter", ("Shape", "4"), ("Initialization", "KaimingNormal")).Layer("Sum", "Add").From("Input", "Table"),
        "MG0041 Net.Table.Initialization: 'Initialization' of layer 'Table' is KaimingNormal, but a learned value has no fan-in: use Default, Zeros or Ones");

    [Fact]
    public void Parameter_DeviationOfZeros_IsReported() => Reports(
        Spec.Model("batch 4 -> batch 4").Layer("Table", "Parameter", ("Shape", "4"), ("Initialization", "Zeros"), ("Deviation", 1)).Layer("Sum", "Add").From("Input", "Table"),
        "MG0042 Net.Table.Deviation: 'Deviation' of layer 'Table' has no effect, because all values begin the same: remove it, or remove Initialization");

    [Fact]
    public void Parameter_WithInputs_IsReported() => Reports(
        Spec.Model("batch 4 -> batch 4").Layer("Table", "Parameter", ("Shape", "4")).From("Input").Layer("Sum", "Add").From("Input", "Table"),
        "MG0015 Net.Table.@attribute: Layer 'Table' [Parameter] takes 0 inputs, but 1 is listed: remove the others");

    [Fact]
    public void Tied_Weight_IsOneParameterOfBothLayers()
    {
        CompiledModel model = Spec.Model("batch 5 -> batch 5").Layer("Encode", "Linear", ("Out", 3)).Layer("Decode", "Linear", ("Out", 5), ("Tied", "Encode"), ("Transposed", true)).CompileValid();
        Assert.Equal(["Encode.weight", "Encode.bias", "Decode.bias"], model.Parameters.Select(one => one.Name));
        Assert.Equal([[0, 1], [0, 2]], model.Layers.Select(layer => layer.Parameters.ToArray()));
    }

    [Fact]
    public void Tied_TableOfAnEmbedding_IsOneParameterOfAllLayers()
    {
        CompiledModel model = Spec.Model("Words: batch, Next: batch -> batch 5")
            .Layer("Embed", "Embedding", ("Vocabulary", 5), ("Dimension", 3)).From("Words")
            .Layer("Other", "Embedding", ("Vocabulary", 5), ("Dimension", 3), ("Tied", "Embed")).From("Next")
            .Layer("Sum", "Add").From("Embed", "Other")
            .Layer("Head", "Linear", ("Out", 5), ("Tied", "Embed"))
            .CompileValid();

        Assert.Equal(["Embed.weight", "Head.bias"], model.Parameters.Select(parameter => parameter.Name));
        Assert.Equal([[0], [0], [], [0, 1]], model.Layers.Select(layer => layer.Parameters.ToArray()));
    }

    [Fact]
    public void Tied_EmbeddingOfAnotherShape_IsReported() => Reports(
        Spec.Model("batch 5 -> batch 5 5").Layer("Embed", "Embedding", ("Vocabulary", 4), ("Dimension", 3)).Layer("Head", "Linear", ("Out", 5), ("Tied", "Embed")),
        "MG2050 Net.Head.Tied: 'Embed.weight' is '4 3' (layer Embed), but layer 'Head' shares it and needs '5 3'; a shared value has one shape: change one of the layers, or remove Tied");

    [Fact]
    public void Tied_WeightThatFitsTransposed_SaysSo() => Reports(
        Spec.Model("batch 5 -> batch 5").Layer("Encode", "Linear", ("Out", 3)).Layer("Decode", "Linear", ("Out", 5), ("Tied", "Encode")),
        "MG2050 Net.Decode.Tied: 'Encode.weight' is '3 5' (layer Encode), but layer 'Decode' shares it and needs '5 3'; a shared value has one shape: add Transposed = true");

    [Fact]
    public void Tied_WeightOfAnotherShape_IsReported() => Reports(
        Spec.Model("batch 5 -> batch 4").Layer("Encode", "Linear", ("Out", 3)).Layer("Decode", "Linear", ("Out", 4), ("Tied", "Encode"), ("Transposed", true)),
        "MG2050 Net.Decode.Tied: 'Encode.weight' is '3 5' (layer Encode), but layer 'Decode' shares it and needs '3 4'; a shared value has one shape: change one of the layers, or remove Tied");

    [Theory]
    [InlineData("Active")]
    [InlineData("Input")]
    [InlineData("Decode")]
    [InlineData("Missing")]
    public void Tied_ToNoWeight_IsReported(string name) => Reports(
        Spec.Model("batch 5 -> batch 5").Layer("Active", "Relu").Layer("Decode", "Linear", ("Out", 5), ("Tied", name)),
        $"MG0062 Net.Decode.Tied: 'Tied' of layer 'Decode' names '{name}', which is no layer above it that has a weight: name one, such as a Linear");

    [Fact]
    public void Tied_ToALayerThatIsWrong_IsReportedThereOnly() => Reports(
        Spec.Model("batch 5 -> batch 5").Layer("Encode", "Linear", ("Out", 0)).Layer("Decode", "Linear", ("Out", 5), ("Tied", "Encode")).From("Input"),
        "MG2007 Net.Encode.Out: '0' is 0; a size is at least 1");

    [Fact]
    public void Tied_WithAnInitialization_IsReported() => Reports(
        Spec.Model("batch 5 -> batch 5").Layer("Encode", "Linear", ("Out", 5)).Layer("Decode", "Linear", ("Out", 5), ("Tied", "Encode"), ("Initialization", "Zeros")),
        "MG0042 Net.Decode.Initialization: 'Initialization' of layer 'Decode' has no effect, because its weight is that of 'Encode': set it there, or remove it");

    [Fact]
    public void Transposed_WithoutTied_IsReported() => Reports(
        Spec.Model("batch 5 -> batch 5").Layer("Decode", "Linear", ("Out", 5), ("Transposed", true)),
        "MG0042 Net.Decode.Transposed: 'Transposed' of layer 'Decode' has no effect, because the layer has a weight of its own: write Tied = nameof(…) too, or remove it");

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
