using Xunit;

namespace Minigrad.Tests;

/// <summary>Metrics on seven rows of three classes, against numbers counted by hand.</summary>
public class MetricTests
{
    // Predicted: 0, 1, 1, 2, 2, 0, 1.
    private static readonly float[] s_output =
    [
        3, 2, 1,
        1, 3, 2,
        2, 3, 1,
        1, 2, 3,
        2, 1, 3,
        3, 1, 2,
        2, 3, 1,
    ];

    private static readonly int[] s_labels = [0, 1, 0, 2, 1, 2, 1];

    [Fact]
    public void TopK_IsTheShareOfLabelsAmongTheKLargest()
    {
        Assert.Equal(4 / 7.0, Measure(new TopKAccuracy(1)));
        Assert.Equal(6 / 7.0, Measure(new TopKAccuracy(2)));
        Assert.Equal(1, Measure(new TopKAccuracy(3)));
        Assert.Equal("Top2Accuracy", new TopKAccuracy(2).Name);
    }

    [Fact]
    public void TopK_OfEqualOutputs_CountsTheFirstAsLarger()
    {
        Assert.Equal(2 / 3.0, Measure(new TopKAccuracy(2), [1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2]));
        Assert.Equal(0, Measure(new TopKAccuracy(3), [float.NaN, 1, 2], [1]));
    }

    [Fact]
    public void ConfusionMatrix_CountsActualByPredicted()
    {
        ConfusionMatrix matrix = new();

        Assert.Equal(4 / 7.0, Measure(matrix));
        Assert.Equal([1, 1, 0, 0, 2, 1, 1, 0, 1], Cells(matrix));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[3, 0]);
    }

    [Fact]
    public void ConfusionMatrix_RowsWithNaNAndLabelsOutside_AreNotCounted()
    {
        ConfusionMatrix matrix = new();

        Measure(matrix, [1, 2, float.NaN, 2, 1, 2], [1, 0, -100]);

        Assert.Equal([0, 0, 0, 1], Cells(matrix));
    }

    [Fact]
    public void F1_OfEachClass_IsTheHarmonicMeanOfPrecisionAndRecall()
    {
        // Class 0: precision 1/2, recall 1/2. Class 1: 2/3 and 2/3. Class 2: 1/2 and 1/2.
        F1 macro = new(), micro = new(F1Average.Micro), two = new(@class: 1);

        Assert.Equal((0.5 + (2 / 3.0) + 0.5) / 3, Measure(macro), 1e-15);
        Assert.Equal(4 / 7.0, Measure(micro));
        Assert.Equal(2 / 3.0, Measure(two));
        Assert.Equal([0.5, 2 / 3.0, 0.5], macro.PerClass);
        Assert.Equal(["MacroF1", "MicroF1", "F1 of 1"], new[] { macro, micro, two }.Select(f1 => f1.Name));
    }

    [Fact]
    public void F1_OfAClassThatDoesNotOccur_IsNotANumberAndLeftOutOfTheMean()
    {
        F1 macro = new();

        Assert.Equal(1, Measure(macro, [2, 1, 0, 1, 2, 0], [0, 1]));
        Assert.Equal([1, 1, double.NaN], macro.PerClass);
    }

    [Fact]
    public void Value_BeforeAnyBatchAndAfterReset_IsNotANumber()
    {
        foreach (Metric metric in All())
        {
            Assert.Equal(double.NaN, metric.Value);
            Measure(metric);
            metric.Reset();
            Assert.Equal(double.NaN, metric.Value);
        }
    }

    [Fact]
    public void Value_OfSeveralBatches_IsThatOfAllRows()
    {
        foreach (Metric metric in All())
        {
            double whole = Measure(metric);
            metric.Reset();
            Measure(metric, s_output[..9], s_labels[..3]);
            Assert.Equal(whole, Measure(metric, s_output[9..], s_labels[3..]), 1e-15);
        }
    }

    [Fact]
    public void State_SavedInTheMiddle_GoesOnInAnother()
    {
        foreach ((Metric first, Metric second) in All().Zip(All()))
        {
            double whole = Measure(All().Single(metric => metric.Name == first.Name));
            Measure(first, s_output[..9], s_labels[..3]);
            CallbackState state = new();
            first.SaveState(state);
            Measure(second);
            second.LoadState(state);
            Assert.Equal(whole, Measure(second, s_output[9..], s_labels[3..]), 1e-15);
        }
    }

    [Fact]
    public void Update_WithoutLabels_SaysWhatToDo() => Assert.Equal(
        "Metric Accuracy compares with labels, but the data have none: leave it out, or use data with labels.",
        Assert.Throws<MinigradException>(() => new Accuracy().Update([1], new([], (ReadOnlySpan<float>)[1], [1]))).Message);

    [Fact]
    public void Learner_WithMetrics_HasTheirValuesByName()
    {
        ConfusionMatrix matrix = new();
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1), ToyData.Blobs(), new Adam(0.05f), metrics: [new TopKAccuracy(2), matrix]);

        History history = learner.Fit(2);

        Evaluation valid = history.Epochs[^1].Valid!;
        Assert.Equal(["Accuracy", "Top2Accuracy", "ConfusionMatrix"], valid.Metrics.Keys);
        Assert.Equal(valid.Accuracy, valid.Metrics["ConfusionMatrix"]);
        Assert.InRange(valid.Metrics["Top2Accuracy"], valid.Accuracy!.Value, 1);
        Assert.Equal(60, Cells(matrix).Sum());
        Assert.Equal(180, history.Epochs[^1].Train.Count);

        learner.Evaluate(new(learner.Data.Train.Dataset, 50));
        Assert.Equal(180, Cells(matrix).Sum());
    }

    [Fact]
    public void Learner_TwoMetricsOfOneName_IsRefused() => Assert.Equal(
        "Two metrics are named 'MacroF1', and results are found by name: leave one out, let it measure another Output, or give it another name.",
        Assert.Throws<MinigradException>(() => new Learner<SoftmaxModel>(new(2, 3), ToyData.Blobs(), new Adam(), metrics: [new F1(), new F1()])).Message);

    private static Metric[] All() =>
    [
        new Accuracy(), new TopKAccuracy(2), new ConfusionMatrix(), new F1(), new F1(F1Average.Micro), new F1(@class: 1),
        new AverageMetric("mean label", static (_, in batch) => Mean(batch.Labels)),
    ];

    private static double Mean(ReadOnlySpan<int> labels)
    {
        double sum = 0;
        foreach (int label in labels)
        {
            sum += label;
        }

        return sum / labels.Length;
    }

    private static long[] Cells(ConfusionMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Classes).SelectMany(actual => Enumerable.Range(0, matrix.Classes).Select(predicted => matrix[actual, predicted]))];

    private static double Measure(Metric metric) => Measure(metric, s_output, s_labels);

    private static double Measure(Metric metric, float[] output, int[] labels)
    {
        metric.Update(output, new([], labels, [labels.Length]));
        return metric.Value;
    }
}
