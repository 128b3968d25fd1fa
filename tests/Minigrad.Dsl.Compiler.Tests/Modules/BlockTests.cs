using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class BlockTests
{
    private static readonly SpecBuilder Dense = Spec.Block("Dense", "batch in -> batch result").Size("out").Size("scale", 1)
        .Layer("Linear", "Linear", ("Out", "out*scale"))
        .Layer("Active", "Relu");

    [Fact]
    public void Use_Block_NamesItsLayersByThePath()
    {
        CompiledModel model = Spec.Model("batch 4 -> batch 6").Use("Stem", Dense, "out=3, scale=2").CompileValid();
        Assert.Equal(["Stem.Linear batch 6", "Stem.Active batch 6"], model.Layers.Select(layer => $"{layer.Path} {Shapes.Axis.Format(layer.Axes)}"));
        Assert.Equal(["Stem.Linear.weight 6 4", "Stem.Linear.bias 6"], model.Parameters.Select(one => $"{one.Name} {Shapes.Axis.Format(one.Axes)}"));
    }

    [Fact]
    public void Use_SizesOfTheUser_AreEvaluatedThere() =>
        Assert.Equal(10, Spec.Model("batch 4 -> batch 10").Size("width", 5).Use("Stem", Dense, "out=2*width").CompileValid().Outputs[0].Axes[1].Size.Constant);

    [Fact]
    public void Use_BlockThatGivesTheScaleName_DoesNotSeeTheUsersNames() => Reports(
        Spec.Model("batch 4 -> batch 10").Size("other", 5).Use("Stem", Spec.Block("B", "batch in -> batch out").Layer("L", "Linear", ("Out", "other"))),
        "MG2006 B.L.Out[0..5]: 'other' is neither a [Size] of 'B' nor an axis on the left of its signature; known names: 'batch', 'in'");

    [Fact]
    public void Use_NestedBlocks_ExpandAll()
    {
        SpecBuilder two = Spec.Block("Two", "batch in -> batch in").Size("in").Use("First", Dense, "out=in").Use("Second", Dense, "out=in");
        CompiledModel model = Spec.Model("batch 4 -> batch 4").Use("Left", two).Use("Right", two, "in=4").CompileValid();
        Assert.Equal(
            ["Left.First.Linear", "Left.Second.Linear", "Right.First.Linear", "Right.Second.Linear"],
            model.Layers.Where(layer => layer.Kind == "Linear").Select(layer => layer.Path));
        Assert.Equal(8, model.Parameters.Count);
    }

    [Fact]
    public void Use_Model_ExpandsItsLayersWithoutItsLoss()
    {
        SpecBuilder inner = Spec.Model("n 4 -> n 2", "Inner").Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy");
        CompiledModel model = Spec.Model("batch 4 -> batch 2").Use("Part", inner).CompileValid();
        Assert.Equal(["Part.Head.weight", "Part.Head.bias"], model.Parameters.Select(one => one.Name));
        Assert.Equal(TargetSpec.None, model.Target);
    }

    [Fact]
    public void Use_RunTimeSizes_StayRunTimeSizes()
    {
        SpecBuilder norm = Spec.Block("Normal", "batch time dim -> batch time dim").Layer("Norm", "LayerNorm");
        Assert.Equal("batch t 4", Shapes.Axis.Format(Spec.Model("batch t 4 -> batch t 4").Use("A", norm).CompileValid().Outputs[0].Axes));
    }

    [Fact]
    public void Use_WithoutASize_IsReported() => Reports(
        Spec.Model("batch 4 -> batch 6").Use("Stem", Dense),
        "MG2010 Net.Stem.@attribute: [Use] of layer 'Stem' does not give 'out', which block 'Dense' declares without a value: add \"out=…\"");

    [Fact]
    public void Use_WithSizesButWithoutOne_IsReportedAtTheSizes() => Reports(
        Spec.Model("batch 4 -> batch 6").Use("Stem", Dense, "scale=2"),
        "MG2010 Net.Stem.Sizes: [Use] of layer 'Stem' does not give 'out', which block 'Dense' declares without a value: add \"out=…\"");

    [Fact]
    public void Use_SizeThatTheBlockLacks_IsReportedAtItsName() => Reports(
        Spec.Model("batch 4 -> batch 6").Use("Stem", Dense, "out=6, kernel=5"), "MG2011 Net.Stem.Sizes[7..13]: Block 'Dense' has no size 'kernel'; it has 'out', 'scale'");

    [Fact]
    public void Use_SizeNotPositive_IsReportedAtItsValue() =>
        Reports(Spec.Model("batch 4 -> batch 6").Use("Stem", Dense, "out=4 - 4"), "MG2007 Net.Stem.Sizes[4..9]: 'out' is 0; a size is at least 1");

    [Fact]
    public void Use_SizeGivenTwice_IsReportedAtTheSecond() => Reports(
        Spec.Model("batch 4 -> batch 6").Use("Stem", Dense, "out=5, out=6"),
        "MG0011 Net.Stem.Sizes[7..10]: Size 'out' is declared twice on 'Stem', the first time as 5: remove one");

    [Fact]
    public void Use_InputSizeThatDoesNotHold_IsReportedAtTheSize() => Reports(
        Spec.Model("batch 4 -> batch 6").Use("Stem", Dense, "in=5, out=6"),
        "MG2001 Net.Stem.Sizes[3..4]: Axis 'in' is 4 here (from 'Input') but 5 in [Use] (the signature); one axis has one size: change one of the sizes");

    [Fact]
    public void Use_InputOfOtherRank_IsReportedAtTheUse() => Reports(
        Spec.Model("batch 4 5 -> batch 6").Use("Stem", Dense, "out=6"),
        "MG2003 Net.Stem.@attribute: Layer 'Stem' [Use] takes 2 axes, 'batch in', but its input 'Input' has 3 axes: 'batch 4 5' (the signature)");

    [Fact]
    public void Use_BlockThatPinsItsInput_IsReportedAtTheUse() => Reports(
        Spec.Model("batch 4 -> batch 2").Use("Stem", Spec.Block("Eight", "batch 8 -> batch 2").Layer("Head", "Linear", ("Out", 2))),
        "MG2001 Net.Stem.@attribute: Axis '8' is 4 here (from 'Input') but 8 in block 'Eight' (the signature); one axis has one size: change one of the sizes");

    [Fact]
    public void Use_SizeThatMakesABlocksLayerWrong_IsReportedAtTheSize() => Reports(
        Spec.Model("batch 1 8 8 -> batch c h w").Use("Stem", Spec.Block("Conv", "batch in height width -> batch out h w").Size("out", 2).Size("kernel", 3).Layer("Conv2d", "Conv2d", ("Out", "out"), ("Kernel", "kernel")), "out=2, kernel=9"),
        "MG2005 Net.Stem.Sizes[14..15]: The window of layer 'Conv2d' is 9 along height, but its input has 8 (8 + 2·0 padding, from the signature): use a smaller kernel or more padding");

    [Fact]
    public void Use_BlockThatIsWrongInItself_IsReportedOnceThere()
    {
        SpecBuilder wrong = Spec.Block("Wrong", "batch in -> batch out").Layer("Head", "Linear", ("Out", "missing"));
        Reports(
            Spec.Model("batch 4 -> batch 2").Use("A", wrong).Use("B", wrong).Layer("Next", "Conv2d"),
            "MG2006 Wrong.Head.Out[0..7]: 'missing' is neither a [Size] of 'Wrong' nor an axis on the left of its signature; known names: 'batch', 'in'");
    }

    [Fact]
    public void Block_Alone_IsChecked() => Reports(
        Spec.Block("Alone", "batch in -> batch 5").Layer("Head", "Linear", ("Out", 4)),
        "MG2004 Alone.@signature[18..19]: Axis 2 of the result is '5' in the signature, but the last layer 'Head' gives 'batch 4' (layer Head): change the signature or the layer");

    [Fact]
    public void Block_AloneWithOpenSizes_SaysWhatItCannotCheck() => Reports(
        Spec.Block("Alone", "batch in -> batch out").Size("out").Layer("Head", "Linear", ("Out", "out")).Layer("Sum", "Add").From("Head", "Input"),
        "MG3002 Alone.Sum.@input 1: Whether 'in' equals 'out' depends on the sizes that a [Use] gives, so it is checked there");

    [Fact]
    public void Block_ThatContainsItself_IsReported() => Reports(
        Spec.Block("Loop", "batch in -> batch in").Use("Again", "Loop"),
        "MG0013 Loop.Again.@attribute: 'Loop' contains itself through layer 'Again' (Loop → Loop); its expansion would never end: remove one of these uses");

    [Fact]
    public void Blocks_ThatContainEachOther_AreReportedAtBothUses()
    {
        SpecBuilder first = Spec.Block("First", "batch in -> batch in").Use("ToSecond", "Second");
        SpecBuilder second = Spec.Block("Second", "batch in -> batch in").Use("ToFirst", "First");
        Reports(
            Spec.Model("batch 4 -> batch 4").Use("A", "First").Knowing(first, second),
            "MG0013 First.ToSecond.@attribute: 'First' contains itself through layer 'ToSecond' (First → Second → First); its expansion would never end: remove one of these uses",
            "MG0013 Second.ToFirst.@attribute: 'Second' contains itself through layer 'ToFirst' (Second → First → Second); its expansion would never end: remove one of these uses");
    }

    [Fact]
    public void Use_TwoInputs_AreReported() => Reports(
        Spec.Model("batch 4 -> batch 6").Layer("A", "Relu").Use("Stem", Dense, "out=6", "A", "Input"),
        "MG0015 Net.Stem.@attribute: Layer 'Stem' [Use] takes 1 input, but 2 are listed: remove the others");

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
