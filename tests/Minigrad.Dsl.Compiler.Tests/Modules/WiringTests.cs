using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class WiringTests
{
    [Fact]
    public void Layer_WithoutInputs_ReadsTheLayerBefore()
    {
        CompiledModel model = Spec.Model("batch 2 -> batch 4").Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 4)).CompileValid();
        Assert.Equal(["A.weight 3 2", "A.bias 3", "B.weight 4 3", "B.bias 4"], model.Parameters.Select(one => $"{one.Name} {Shapes.Axis.Format(one.Axes)}"));
    }

    [Fact]
    public void Layer_ThatListsTheInput_ReadsIt()
    {
        CompiledModel model = Spec.Model("batch 2 -> batch 4").Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 4)).From("Input").CompileValid();
        Assert.Equal("4 2", Shapes.Axis.Format(model.Parameters[2].Axes));
    }

    [Fact]
    public void Layer_AfterOneThatListsInputs_ReadsThatOne() =>
        Assert.Empty(Spec.Model("batch 2 -> batch 2").Layer("A", "Linear", ("Out", 2)).Layer("B", "Add").From("A", "Input").Layer("C", "Relu").Report());

    [Fact]
    public void Layers_OfAModel_AreInSourceOrderWithTheirShapes() => Assert.Equal(
        ["Hidden Linear batch 3", "Active Relu batch 3", "Head Linear batch 2"],
        Spec.Model("batch 4 -> batch 2").Layer("Hidden", "Linear", ("Out", 3)).Layer("Active", "Relu").Layer("Head", "Linear", ("Out", 2)).CompileValid()
            .Layers.Select(layer => $"{layer.Path} {layer.Kind} {Shapes.Axis.Format(layer.Axes)}"));

    [Fact]
    public void Input_ThatStandsBelow_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").From("B").Layer("B", "Relu").From("Input"),
        "MG0009 Net.A.@input 0: Layer 'A' reads 'B', which stands below it (layer B); layers run in source order: move 'B' above 'A'");

    [Fact]
    public void Input_ThatIsTheLayerItself_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").From("A"),
        "MG0009 Net.A.@input 0: Layer 'A' reads 'A', which stands below it (layer A); layers run in source order: move 'A' above 'A'");

    [Fact]
    public void Input_ThatIsNoLayer_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").From("Weights"),
        "MG0008 Net.A.@input 0: Input 'Weights' of layer 'A' is neither a layer of 'Net' nor its input 'Input': name a layer that stands above");

    [Fact]
    public void Input_WrittenAsText_IsReportedOnce() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Layer("B", "Relu").FromTexts("A"),
        "MG0007 Net.B.@input 0: Input 'A' of layer 'B' is not the nameof of a member of this class, so renaming would miss it: write nameof(A)");

    [Fact]
    public void Inputs_TooMany_AreReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Layer("B", "Relu").From("A", "Input"),
        "MG0015 Net.B.@attribute: Layer 'B' [Relu] takes 1 input, but 2 are listed: remove the others");

    [Fact]
    public void Inputs_TooFewForAdd_AreReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Layer("B", "Add").From("A"),
        "MG0015 Net.B.@attribute: Layer 'B' [Add] takes at least 2 inputs, but 1 is listed: list the others with nameof");

    [Fact]
    public void Inputs_NoneForAdd_AreReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("B", "Add"),
        "MG0015 Net.B.@attribute: Layer 'B' [Add] takes at least 2 inputs, but 0 are listed: list the others with nameof");

    [Fact]
    public void Inputs_NineForEinsum_AreReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Einsum("B", "b i, b i, b i -> b i", [.. Enumerable.Repeat("A", 9)]),
        "MG0015 Net.B.@attribute: Layer 'B' [Einsum] takes 1 to 8 inputs, but 9 are listed: remove the others");

    [Fact]
    public void Layer_ThatReadsAWrongOne_SaysNothingMore() => Reports(
        Spec.Model("batch 2 -> batch 3").Layer("A", "Linear", ("Out", 0)).Layer("B", "Conv2d").From("A"), "MG2007 Net.A.Out: '0' is 0; a size is at least 1");

    [Fact]
    public void Layer_ThatNothingReads_IsAdviceAndTheModelCompiles()
    {
        SpecBuilder spec = Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Layer("B", "Relu").From("Input");
        Reports(spec, "MG3001 Net.A.@identifier: Nothing reads layer 'A', so it has no effect on the result: list it as an input, or remove it");
        Assert.NotNull(spec.Compile().Model);
    }

    [Theory]
    [InlineData("Predict")]
    [InlineData("Input")]
    [InlineData("Net")]
    public void Layer_WithAReservedName_IsReported(string name) => Reports(
        Spec.Model("batch 2 -> batch 2").Layer(name, "Relu"),
        $"MG0014 Net.{name}.@identifier: A layer cannot be called '{name}', because the generated class has a member of this name; call it something else");

    [Fact]
    public void Model_WithoutLayers_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2"), "MG0010 Net.@identifier: 'Net' declares no layers; declare at least one as an attributed partial property");

    [Fact]
    public void Size_DeclaredTwice_IsReportedAtTheSecond() => Reports(
        Spec.Model("batch 2 -> batch 2").Size("k", 2).Size("k", 3).Layer("A", "Relu"), "MG0011 Net.@size 1 name: Size 'k' is declared twice on 'Net', the first time as 2: remove one");

    [Fact]
    public void Size_NotPositive_IsReportedOnceThoughItIsUsed() => Reports(
        Spec.Model("batch 2 -> batch k").Size("k", -1).Layer("A", "Linear", ("Out", "k")), "MG2007 Net.@size 0 value: 'k' is -1; a size is at least 1");

    [Fact]
    public void Size_WithoutValueInAModel_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Size("k").Layer("A", "Relu"),
        "MG2016 Net.@size 0 name: Size 'k' of model 'Net' has no value; only a block's sizes are given by each use: write [Size(\"k\", …)]");

    [Fact]
    public void Size_WithANameThatIsNone_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Size("2k", 3).Layer("A", "Relu"),
        "MG1009 Net.@size 0 name: Expected the name of a size, found '2k'; a size is made of integers and names with + - * / // and parentheses");

    [Fact]
    public void Compile_EqualSpecs_GiveEqualModels()
    {
        CompiledModel first = ModelCases.Find("digits").Compile();
        CompiledModel second = ModelCases.Find("digits").Spec.CompileValid();
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
