using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class RepetitionTests
{
    private static readonly SpecBuilder Dense = Spec.Block("Dense", "batch in -> batch out").Size("out", 4).Layer("Linear", "Linear", ("Out", "out"));

    private static readonly SpecBuilder Normal = Spec.Block("Normal", "batch n -> batch n").Layer("Norm", "BatchNorm");

    [Fact]
    public void Use_Times_NamesItsLayersByIndex() => Assert.Equal(
        ["Tower.0.Linear.weight 4 3", "Tower.0.Linear.bias 4", "Tower.1.Linear.weight 4 4", "Tower.1.Linear.bias 4"],
        Parameters(Spec.Model("batch 3 -> batch 4").Use("Tower", Dense).Also(("Times", 2)).CompileValid()));

    [Fact]
    public void Use_TimesOne_IsNamedByIndexToo() => Assert.Equal(
        ["Tower.0.Linear.weight 4 3", "Tower.0.Linear.bias 4"], Parameters(Spec.Model("batch 3 -> batch 4").Use("Tower", Dense).Also(("Times", 1)).CompileValid()));

    [Fact]
    public void Use_Shared_HasOneSetOfWeightsAndStatistics()
    {
        CompiledModel model = Spec.Model("batch 3 -> batch 3").Use("Tower", Normal).Also(("Times", 3), ("Shared", true)).CompileValid();
        Assert.Equal(["Tower.0.Norm.weight 3", "Tower.0.Norm.bias 3"], Parameters(model));
        Assert.Equal(["Tower.0.Norm.running_mean", "Tower.0.Norm.running_var"], model.Buffers.Select(buffer => buffer.Name));
        Assert.Equal(["Tower.0.Norm", "Tower.1.Norm", "Tower.2.Norm"], model.Layers.Select(layer => layer.Path));
        Assert.All(model.Layers, layer => Assert.Equal([0, 1], layer.Parameters));
        Assert.All(model.Layers, layer => Assert.Equal([0, 1], layer.Buffers));
    }

    [Fact]
    public void Use_SharedThatWidens_IsReportedAtTheUse() => Reports(
        Spec.Model("batch 3 -> batch 4").Use("Tower", Dense).Also(("Times", 2), ("Shared", true)),
        "MG2050 Net.Tower.@attribute: 'Tower.0.Linear.weight' is '4 3' (layer Linear), but layer 'Linear' shares it and needs '4 4'; a shared value has one shape: give both the same sizes, or each weights of its own");

    [Fact]
    public void Use_TimesZero_IsReportedAtTheNumber() => Reports(
        Spec.Model("batch 3 -> batch 4").Use("Tower", Dense).Also(("Times", 0)), "MG2007 Net.Tower.Times: '0' is 0; a size is at least 1");

    [Fact]
    public void Use_TimesBeyondTheMaximum_IsReported() => Reports(
        Spec.Model("batch 3 -> batch 4").Use("Tower", Dense).Also(("Times", "10*101")), "MG0021 Net.Tower.Times: 'Times' of layer 'Tower' is 1010; it must be from 1 to 1000");

    [Fact]
    public void Use_TimesOverARunTimeSize_IsReported() => Reports(
        Spec.Model("batch time 3 -> batch time 3").Use("Tower", Spec.Block("N", "batch time n -> batch time n").Layer("Norm", "LayerNorm")).Also(("Times", "time")),
        "MG2013 Net.Tower.Times: Times of layer 'Tower' depends on the run-time size 'time', but it must be a constant here: bind 'time' with [Size]");

    [Fact]
    public void Use_SharedWithoutTimes_IsReported() => Reports(
        Spec.Model("batch 3 -> batch 4").Use("Tower", Dense).Also(("Shared", true)),
        "MG0042 Net.Tower.Shared: 'Shared' of layer 'Tower' has no effect, because the block is applied once: set Times too, or remove it");

    [Fact]
    public void Use_MoreLayersThanAModelCanHave_IsReportedOnceAtTheUse()
    {
        SpecBuilder thousand = Spec.Block("Thousand", "batch n -> batch n").Use("Each", Normal).Also(("Times", 1000));
        Reports(
            Spec.Model("batch 3 -> batch 3").Use("All", Spec.Block("Million", "batch n -> batch n").Use("Part", thousand).Also(("Times", 1000))).Also(("Times", 1000)),
            "MG0060 Million.Part.@attribute: Layer 'Norm' is one more than the 2048 layers that a model can have, blocks expanded: use fewer repetitions");
    }

    [Fact]
    public void Use_SecondRepetitionThatDoesNotFit_IsReportedAtTheUse() => Reports(
        Spec.Model("batch 3 -> batch 4").Use("Tower", Spec.Block("Widen", "batch 3 -> batch 4").Layer("Linear", "Linear", ("Out", 4))).Also(("Times", 2)),
        "MG2001 Net.Tower.@attribute: Axis '3' is 4 here (from 'Tower[0]') but 3 in block 'Widen' (the signature); one axis has one size: change one of the sizes");

    [Fact]
    public void Block_OpenTimes_IsCheckedAtItsUse()
    {
        SpecBuilder tower = Spec.Block("Tower", "batch n -> batch m").Size("depth").Use("Each", Dense).Also(("Times", "depth"));
        Reports(tower);
        Assert.Equal(6, Spec.Model("batch 3 -> batch 4").Use("All", tower, "depth=3").CompileValid().Parameters.Count);
    }

    [Fact]
    public void Reuse_Layer_HasTheParametersOfTheFirst()
    {
        CompiledModel model = Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Reuse("B", "A").Reuse("C", "B").CompileValid();
        Assert.Equal(["A.weight 3 3", "A.bias 3"], Parameters(model));
        Assert.Equal(["A: Input", "B: A", "C: B"], model.Layers.Select(layer => $"{layer.Path}: {string.Join(", ", layer.Inputs)}"));
        Assert.All(model.Layers, layer => Assert.Equal([0, 1], layer.Parameters));
    }

    [Fact]
    public void Reuse_OfALayerThatNothingReads_IsNoAdvice() =>
        Reports(Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Reuse("B", "A", "Input").Layer("Active", "Relu").From("B"));

    [Fact]
    public void Reuse_InputOfAnotherSize_IsReportedAtTheInput() => Reports(
        Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("Wide", "Linear", ("Out", 5)).Reuse("B", "A", "Wide"),
        "MG2050 Net.B.@input 0: 'A.weight' is '3 3' (layer A), but layer 'B' shares it and needs '3 5'; a shared value has one shape: give both the same sizes, or each weights of its own");

    [Fact]
    public void Reuse_NoLayer_IsReported() => Reports(
        Spec.Model("batch 3 -> batch 3").Layer("A", "Relu").Reuse("B", "Input"), "MG0061 Net.B.Layer: [Reuse] of layer 'B' names 'Input', which is no layer of 'Net': name a layer or block that stands above");

    [Fact]
    public void Reuse_LayerBelow_IsReported() => Reports(
        Spec.Model("batch 3 -> batch 3").Reuse("B", "A").Layer("A", "Relu"),
        "MG0009 Net.B.Layer: Layer 'B' reads 'A', which stands below it (layer A); layers run in source order: move 'A' above 'B'");

    [Fact]
    public void Reuse_Itself_IsReported() => Reports(
        Spec.Model("batch 3 -> batch 3").Reuse("B", "B"), "MG0009 Net.B.Layer: Layer 'B' reads 'B', which stands below it (layer B); layers run in source order: move 'B' above 'B'");

    private static IEnumerable<string> Parameters(CompiledModel model) => model.Parameters.Select(one => $"{one.Name} {Shapes.Axis.Format(one.Axes)}");

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
