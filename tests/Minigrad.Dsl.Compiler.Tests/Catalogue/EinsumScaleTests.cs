using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class EinsumScaleTests
{
    private static SpecBuilder Net(object scale) =>
        Spec.Model("batch 3 -> batch key").Size("key", 4).Einsum("Head", "b i, i key -> b key").Also(("Scale", scale));

    [Theory]
    [InlineData("1/sqrt(key)")]
    [InlineData("2*key - 7.5")]
    [InlineData(0.5)]
    public void Scale_NumberOrTextOfSizes_IsAFactorOfTheResult(object scale)
    {
        CompiledModel model = Net(scale).CompileValid();

        Assert.Equal(new ScalarConstant(0.5) * new ScalarArgument(0), model.Predict.Nodes.Select(node => node.Op).OfType<ElementwiseOp>().Single().Expression);
    }

    [Fact]
    public void Scale_OfAnOpenSizeInABlock_IsThatOfEachUse()
    {
        SpecBuilder block = Spec.Block("Heads", "batch in -> batch key").Size("key").Einsum("Head", "b in, in key -> b key").Also(("Scale", "1/sqrt(key)"));

        CompiledModel model = Spec.Model("batch 3 -> batch 9").Use("Four", block, "key=4").Use("Nine", block, "key=9").CompileValid();

        Assert.Equal(
            [new ScalarConstant(0.5) * new ScalarArgument(0), new ScalarConstant(1 / 3.0) * new ScalarArgument(0)],
            model.Predict.Nodes.Select(node => node.Op).OfType<ElementwiseOp>().Select(op => op.Expression));
    }

    [Theory]
    [InlineData("1/sqrt(batch)", "MG2040 Net.Head.Scale[7..12]: 'Scale' of 'Head' depends on the run-time size 'batch', but it must be a constant: bind 'batch' with [Size], or write a number")]
    [InlineData("key - 4", "MG0021 Net.Head.Scale: 'Scale' of layer 'Head' is 0; it must be a finite number other than 0")]
    public void Scale_OfARunTimeSizeOrZero_IsReported(object scale, string message) => Assert.Equal([message], Net(scale).Report());
}
