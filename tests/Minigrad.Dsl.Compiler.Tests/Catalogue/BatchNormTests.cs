using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class BatchNormTests
{
    private static readonly SpecBuilder Spec2 = Spec.Model("batch 2 time -> batch 2 time").Layer("Norm", "BatchNorm", ("Epsilon", 0.01), ("Momentum", 0.2));

    [Fact]
    public void Train_Batch_IsNormalisedByItsOwnMeanAndBiasedVariance()
    {
        (GraphValues values, GraphInputs inputs) = Evaluate(model => model.Train);
        Tensor x = inputs.Input;
        Assert.All(Channels(x), one => Assert.All(one.Indices, at => Assert.Equal(
            (inputs.Parameters[0][one.Channel] * (x[at] - one.Mean) / Math.Sqrt(one.Variance + 0.01)) + inputs.Parameters[1][one.Channel],
            values.Prediction[at],
            12)));
    }

    [Fact]
    public void Predict_Batch_IsNormalisedByTheRunningStatistics()
    {
        (GraphValues values, GraphInputs inputs) = Evaluate(model => model.Predict);
        Tensor x = inputs.Input;
        Assert.All(Tensor.Indices(x.Shape), at => Assert.Equal(
            (inputs.Parameters[0][at[1]] * (x[at] - inputs.Buffers[0][at[1]]) / Math.Sqrt(inputs.Buffers[1][at[1]] + 0.01)) + inputs.Parameters[1][at[1]],
            values.Prediction[at],
            12));
    }

    [Fact]
    public void Train_RunningStatistics_TakeTheMeanAndTheUnbiasedVarianceAsPyTorch()
    {
        (GraphValues values, GraphInputs inputs) = Evaluate(model => model.Train);
        Assert.All(Channels(inputs.Input), one =>
        {
            double unbiased = one.Variance * one.Indices.Count / (one.Indices.Count - 1);
            Assert.Equal((0.8 * inputs.Buffers[0][one.Channel]) + (0.2 * one.Mean), values.BufferUpdate(0)![one.Channel], 12);
            Assert.Equal((0.8 * inputs.Buffers[1][one.Channel]) + (0.2 * unbiased), values.BufferUpdate(1)![one.Channel], 12);
        });
    }

    [Fact]
    public void Train_OneElementAChannel_LeavesTheVarianceFinite()
    {
        Graph train = Spec.Model("batch 2 -> batch 2").Layer("Norm", "BatchNorm").CompileValid().Train;
        GraphInputs inputs = RandomInputs.For(train, 1, ("batch", 1));
        GraphValues values = GraphInterpreter.Evaluate(train, inputs);
        Assert.Equal(inputs.Buffers[1].Values.Select(value => 0.9 * value), values.BufferUpdate(1)!.Values, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Predict_Graph_HasNoStatisticsAndNoUpdates()
    {
        Graph predict = Spec2.CompileValid().Predict;
        Assert.DoesNotContain(predict.Nodes, node => node.Op is StatisticsOp or NormalizeOp);
        Assert.Equal([OutputKind.Prediction], predict.Outputs.Select(output => output.Kind));
    }

    [Fact]
    public void Train_GradientOfTheInput_GoesThroughMeanAndVariance()
    {
        // The sum over a channel of dx vanishes, as y does not change when x is shifted.
        Graph train = Spec.Model("batch 2 -> batch 2").Layer("Shift", "Linear", ("Out", 2)).Layer("Norm", "BatchNorm").CompileValid().Train;
        GraphInputs inputs = RandomInputs.For(train, 1, ("batch", 5));
        Assert.All(GraphInterpreter.Evaluate(train, inputs).ParameterGradient(1)!.Values, gradient => Assert.Equal(0, gradient, 12));
        Gradients.Verify(train, inputs);
    }

    private static (GraphValues Values, GraphInputs Inputs) Evaluate(Func<CompiledModel, Graph> select)
    {
        Graph graph = select(Spec2.CompileValid());
        GraphInputs inputs = RandomInputs.For(graph, 2, ("batch", 3), ("time", 4));
        return (GraphInterpreter.Evaluate(graph, inputs), inputs);
    }

    private static List<(int Channel, List<int[]> Indices, double Mean, double Variance)> Channels(Tensor x)
    {
        IEnumerable<int[]> indices = Tensor.Indices(x.Shape).Select(at => (int[])at.Clone());
        return [.. indices.GroupBy(at => at[1]).Select(group =>
        {
            double mean = group.Average(at => x[at]);
            return (group.Key, group.ToList(), mean, group.Average(at => Math.Pow(x[at] - mean, 2)));
        })];
    }
}
