using Xunit;

namespace Minigrad.Tests;

public class PassSumTests
{
    [Fact]
    public void Evaluation_BatchesOfDifferentSize_WeightsByThem()
    {
        PassSum sum = Sum([new Accuracy(), new AverageMetric("first", static (output, in _) => output[0])]);
        sum.Add(1, Output([1, 0, 1, 0, 1, 0]), new([], [0, 0, 0], [3]));
        sum.Add(5, Output([9, 0]), new([], [1], [1]));

        Evaluation evaluation = sum.Evaluation;

        Assert.Equal((2, 4, 0.75), (evaluation.Loss, evaluation.Count, evaluation.Accuracy));
        Assert.Equal([("Accuracy", 0.75), ("first", 3)], evaluation.Metrics.Select(metric => (metric.Key, metric.Value)));
    }

    [Fact]
    public void Evaluation_RowsThatTheLossIgnores_WeighNothing()
    {
        PassSum sum = Sum([new Accuracy()], ignoredIndex: -1);
        sum.Add(1, Output([1, 0, 1, 0, 1, 0]), new([], [0, -1, -1], [3]) { IgnoredIndex = -1 });
        sum.Add(4, Output([1, 0, 1, 0, 1, 0]), new([], [1, 0, -1], [3]) { IgnoredIndex = -1 });
        Assert.Equal((3, 6, 2 / 3.0), (sum.Evaluation.Loss, sum.Evaluation.Count, sum.Evaluation.Accuracy));

        sum.Reset();
        sum.Add(0, Output([1, 0]), new([], [-1], [1]) { IgnoredIndex = -1 });
        Assert.Equal((0, 1), (sum.Evaluation.Loss, sum.Evaluation.Count));
    }

    [Fact]
    public void Evaluation_NoBatches_IsNaN()
    {
        PassSum sum = Sum([new AverageMetric("zero", static (_, in _) => 0)]);

        Assert.Equal((double.NaN, 0), (sum.Evaluation.Loss, sum.Evaluation.Count));
        Assert.Equal(double.NaN, sum.Evaluation.Metrics["zero"]);
        Assert.Null(sum.Evaluation.Accuracy);
    }

    private static PassSum Sum(Metric[] metrics, int? ignoredIndex = null) => new(new SoftmaxModel(1, 2, ignoredIndex: ignoredIndex).Description, metrics);

    private static Workspace Output(float[] values)
    {
        Workspace workspace = new(new SoftmaxModel(1, 2).Description, [8], [16], []);
        workspace.BeginPredict([values.Length / 2]);
        values.CopyTo(workspace.Slot(0, values.Length));
        workspace.SetOutput("Head", 0, values.Length);
        return workspace;
    }
}
