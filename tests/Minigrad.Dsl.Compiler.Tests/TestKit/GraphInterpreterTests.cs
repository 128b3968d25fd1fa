using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.TestKit.Oracle;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

/// <summary>Holds the oracle itself to numbers worked out by hand.</summary>
public sealed class GraphInterpreterTests
{
    [Fact]
    public void Elementwise_RowUnderMatrix_Repeats() => Check(
        new ElementwiseOp(new ScalarArgument(0) - new ScalarArgument(1), EquatableArray.Of(AxisMap.Identity(2), AxisMap.Along(2, 0)), Shape(2, 3)),
        [T([2, 3], 1, 2, 3, 4, 5, 6), T([2], 1, 10)],
        T([2, 3], 0, 1, 2, -6, -5, -4));

    [Fact]
    public void Elementwise_AxisOfOne_Stretches() => Check(
        new ElementwiseOp(new ScalarArgument(0), EquatableArray.Of(AxisMap.Identity(2)), Shape(2, 3)), [T([2, 1], 7, 8)], T([2, 3], 7, 7, 7, 8, 8, 8));

    [Fact]
    public void Contract_MatrixProduct_SumsTheSharedAxis() => Check(Einsum("i k, k j -> i j"), [T([2, 2], 1, 2, 3, 4), T([2, 2], 5, 6, 7, 8)], T([2, 2], 19, 22, 43, 50));

    [Fact]
    public void Contract_RepeatedAxis_IsTheDiagonal() => Check(Einsum("i i -> i"), [T([2, 2], 1, 2, 3, 4)], T([2], 1, 4));

    [Fact]
    public void Contract_RepeatedAxisInTheResult_IsZeroBesideTheDiagonal() => Check(
        new ContractOp(EquatableArray.Of(EquatableArray.Of(0)), EquatableArray.Of(0, 0), EquatableArray.Of("i"), Shape(2)), [T([2], 5, 6)], T([2, 2], 5, 0, 0, 6));

    [Fact]
    public void Contract_AxisOfTheResultOnly_Repeats() => Check(
        new ContractOp(EquatableArray.Of(EquatableArray.Of(0)), EquatableArray.Of(0, 1), EquatableArray.Of("i", "j"), Shape(2, 2)), [T([2], 5, 6)], T([2, 2], 5, 5, 6, 6));

    [Fact]
    public void Contract_EmptyAxis_IsZero() => Check(
        new ContractOp(EquatableArray.Of(EquatableArray.Of(0, 1)), EquatableArray.Of(1), EquatableArray.Of("i", "j"), Shape(0, 2)), [T([0, 2])], T([2], 0, 0));

    [Fact]
    public void Conv2d_StrideAndPadding_IsCrossCorrelation() => Check(
        new Conv2dOp(new(2, 2, 2, 1, 1, 0)), [Image, T([1, 1, 2, 2], 1, 10, 100, 1000)], T([1, 1, 2, 2], 2100, 3200, 8754, 9865));

    [Fact]
    public void Conv2dInputGradient_OneWindow_SpreadsTheKernel() => Check(
        new Conv2dInputGradientOp(new(2, 2, 1, 1, 0, 0)),
        [T([1, 1, 2, 2], 1, 0, 0, 2), T([1, 1, 2, 2], 1, 10, 100, 1000), Image],
        T([1, 1, 3, 3], 1, 10, 0, 100, 1002, 20, 0, 200, 2000));

    [Fact]
    public void Conv2dWeightGradient_OneWindow_IsTheImageUnderIt() => Check(
        new Conv2dWeightGradientOp(new(2, 2, 1, 1, 0, 0)),
        [Image, T([1, 1, 2, 2], 0, 0, 0, 1), T([1, 1, 2, 2], 0, 0, 0, 0)],
        T([1, 1, 2, 2], 5, 6, 8, 9));

    [Fact]
    public void MaxPool_NegativeImageWithPadding_NeverTakesThePadding() => Check(
        new MaxPool2dOp(new(2, 2, 2, 2, 1, 1)), [T([1, 1, 2, 2], -1, -2, -3, -4)], T([1, 1, 2, 2], -1, -2, -3, -4));

    [Fact]
    public void MaxPoolGradient_EqualElements_GoesToTheFirst() => Check(
        new MaxPool2dGradientOp(new(2, 2, 2, 2, 0, 0)), [T([1, 1, 2, 2], 3, 3, 3, 3), T([1, 1, 1, 1], 5)], T([1, 1, 2, 2], 5, 0, 0, 0));

    [Fact]
    public void Statistics_Channels_AreMeanAndBiasedVariance() => Check(
        new StatisticsOp(new NormalizationKind.Channels()), [T([2, 2], 1, 10, 3, 30)], T([2, 2], 2, 20, 1, 100));

    [Fact]
    public void Statistics_Rows_AreMeanAndBiasedVariance() => Check(
        new StatisticsOp(new NormalizationKind.Rows(1)), [T([2, 2], 1, 3, 10, 30)], T([2, 2], 2, 20, 1, 100));

    [Fact]
    public void Normalize_Channels_ScalesAndShifts() => Check(
        new NormalizeOp(new NormalizationKind.Channels(), 3), [T([2, 1], 1, 3), T([2, 1], 2, 1), T([1], 10), T([1], 0.5)], T([2, 1], -4.5, 5.5));

    [Fact]
    public void NormalizeGradientSums_Channels_AreThoseOfBetaAndGamma() => Check(
        new NormalizeGradientSumsOp(new NormalizationKind.Channels(), 3), [T([2, 1], 1, 3), T([2, 1], 2, 1), T([2, 1], 4, 6)], T([2, 1], 10, 1));

    [Fact]
    public void NormalizeInputGradient_DirectionOfX_IsAlmostGone()
    {
        // dy along x̂ changes the variance only: dx = (dy - x̂·mean(dy·x̂)) r, with r² = 1/(1 + 3), x̂ = ∓1/2.
        NormalizeInputGradientOp op = new(new NormalizationKind.Rows(1), 3);
        Check(op, [T([1, 2], 1, 3), T([2, 1], 2, 1), T([2], 1, 1), T([1, 2], -1, 1)], T([1, 2], -0.375, 0.375));
    }

    [Fact]
    public void SoftmaxCrossEntropy_EqualLogits_IsTheLogarithmOfTheClasses() => Check(
        new SoftmaxCrossEntropyOp(CrossEntropySpec.Plain), [T([2, 4], 1, 1, 1, 1, 1000, 1000, 1000, 1000), T([2], 0, 3)], Tensor.Scalar(Math.Log(4)));

    [Fact]
    public void SoftmaxCrossEntropyGradient_EqualLogits_IsSoftmaxMinusOneHotOverTheBatch() => Check(
        new SoftmaxCrossEntropyGradientOp(CrossEntropySpec.Plain, 2), [T([2, 2], 0, 0, 5, 5), T([2], 0, 1)], T([2, 2], -0.5, 0.5, 0.5, -0.5));

    [Fact]
    public void Stack_OfRows_IsAMatrix() => Check(new StackOp(), [T([3], 1, 2, 3), T([3], 4, 5, 6)], T([2, 3], 1, 2, 3, 4, 5, 6));

    [Fact]
    public void Statistics_Groups_AreThoseOfNeighbouringChannelsOfEachSample() => Check(
        new StatisticsOp(new NormalizationKind.Groups(Minigrad.Compiler.Shapes.Size.Of(2))), [T([1, 4, 1], 1, 3, 10, 30)], T([2, 1, 2], 2, 20, 1, 100));

    [Fact]
    public void Statistics_RowsOfTwoAxes_AreThoseOfBoth() => Check(
        new StatisticsOp(new NormalizationKind.Rows(2)), [T([2, 2, 1], 1, 3, 10, 30)], T([2, 2], 2, 20, 1, 100));

    [Fact]
    public void Row_OfAMatrix_IsThatRow() => Check(new RowOp(1), [T([2, 3], 1, 2, 3, 4, 5, 6)], T([3], 4, 5, 6));

    [Fact]
    public void FusedEpilogue_OfAProduct_SeesItsResultFirst() => Check(
        new FusedOp(Einsum("i k, k j -> i j"), 2, new(new ScalarArgument(0) - new ScalarArgument(1), EquatableArray.Of(AxisMap.Identity(2), AxisMap.Along(2, 1)), Shape(2, 2)), -1),
        [T([2, 2], 1, 2, 3, 4), T([2, 2], 5, 6, 7, 8), T([2], 19, 50)],
        T([2, 2], 0, -28, 24, 0));

    [Fact]
    public void FusedPrologue_OfASum_ComputesItsInput() => Check(
        new FusedOp(Einsum("i j -> i"), 0, new(new ScalarArgument(0) * new ScalarArgument(1), EquatableArray.Of(AxisMap.Identity(2), AxisMap.Along(2, 1)), Shape(2, 2)), 0),
        [T([2, 2], 1, 2, 3, 4), T([2], 1, 10)],
        T([2], 21, 43));

    [Theory]
    [InlineData(UnaryFunction.Relu, -2.0, 0.0)]
    [InlineData(UnaryFunction.Relu, double.NaN, double.NaN)]
    [InlineData(UnaryFunction.Negate, 3.0, -3.0)]
    [InlineData(UnaryFunction.Exp, 0.0, 1.0)]
    [InlineData(UnaryFunction.Log, 1.0, 0.0)]
    [InlineData(UnaryFunction.Sqrt, 9.0, 3.0)]
    public void Unary_Function_HasItsValue(UnaryFunction function, double x, double expected) =>
        Assert.Equal(expected, ScalarEvaluator.Evaluate(new ScalarUnary(function, new ScalarArgument(0)), [x], new Dictionary<string, long>()));

    // Abramowitz and Stegun, table 7.1.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.5204998778)]
    [InlineData(-1, -0.8427007929)]
    [InlineData(1.9, 0.9927904292)]
    [InlineData(7, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void ErrorFunction_TabulatedArguments_HaveTheirValues(double x, double expected) => Assert.Equal(expected, ErrorFunction.Evaluate(x), 1e-10);

    [Fact]
    public void Verify_WrongGradient_IsNoticed()
    {
        GraphBuilder graph = new();
        int x = graph.Source(new ParameterOp(0), Shape(2));
        graph.Output(OutputKind.Prediction, 0, graph.Elementwise(new ScalarArgument(0) * new ScalarArgument(0), x));
        graph.Output(OutputKind.ParameterGradient, 0, graph.Elementwise(new ScalarArgument(0) * 1.999, x));
        GraphInputs inputs = new() { Parameters = { [0] = T([2], 1, 2) }, OutputGradient = T([2], 1, 1) };
        Assert.StartsWith("The gradient of parameter 0, element 0, is 1.999,", Assert.ThrowsAny<Exception>(() => Gradients.Verify(graph.ToGraph(), inputs)).Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], inputs.Parameters[0].Values);
    }

    private static Tensor Image => T([1, 1, 3, 3], 1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static Tensor T(int[] shape, params double[] values) => new(shape, values);

    private static EquatableArray<Size> Shape(params int[] sizes) => sizes.Select(size => Size.Of(size)).ToEquatableArray();

    private static ContractOp Einsum(string text) => Compiler.Einsum.EinsumNumbering.Contraction(Compiler.Einsum.EinsumParser.Parse(text, default, new())!, _ => Size.Of(2));

    private static void Check(Op op, Tensor[] operands, Tensor expected)
    {
        GraphBuilder graph = new();
        int[] sources = [.. operands.Select((operand, i) => graph.Source(new ParameterOp(i), Shape(operand.Shape)))];
        graph.Output(OutputKind.Prediction, 0, graph.Emit(op, sources));
        Tensor actual = GraphInterpreter.Evaluate(graph.ToGraph(), new() { Parameters = operands.Index().ToDictionary(one => one.Index, one => one.Item) }).Prediction;
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(expected.Values, actual.Values, (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
