using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>
/// Softmax cross-entropy by definition: a row wants a distribution over the classes, its loss is <c>-Σ wanted · log softmax</c>, and the mean divides by what the rows count.
/// </summary>
internal static class SoftmaxLoss
{
    public static Tensor Forward(CrossEntropySpec spec, Tensor logits, Tensor labels)
    {
        double sum = 0;
        for (int row = 0; row < labels.Values.Length; row++)
        {
            double[] wanted = Wanted(spec, logits, labels, row);
            double[] log = LogSoftmax(logits, row);
            sum -= wanted.Select((share, column) => share == 0 ? 0 : share * log[column]).Sum();
        }

        return Tensor.Scalar(sum / Count(spec, labels));
    }

    public static Tensor InputGradient(CrossEntropySpec spec, Tensor logits, Tensor labels, double scale)
    {
        int classes = logits.Shape[^1];
        double count = Count(spec, labels);
        return Tensor.From(logits.Shape, i =>
        {
            double[] wanted = Wanted(spec, logits, labels, i / classes);
            double softmax = Math.Exp(LogSoftmax(logits, i / classes)[i % classes]);
            return ((wanted.Sum() * softmax) - wanted[i % classes]) * scale / count;
        });
    }

    private static double[] Wanted(CrossEntropySpec spec, Tensor logits, Tensor labels, int row)
    {
        int classes = logits.Shape[^1], label = Label(labels, row);
        double[] wanted = new double[classes];
        if (label == spec.IgnoredIndex)
        {
            return wanted;
        }

        for (int column = 0; column < classes; column++)
        {
            double hot = column == label ? 1 - spec.LabelSmoothing : 0;
            wanted[column] = (hot + (spec.LabelSmoothing / classes)) * Weight(spec, column);
        }

        return wanted;
    }

    private static double Count(CrossEntropySpec spec, Tensor labels)
    {
        double count = Enumerable.Range(0, labels.Values.Length)
            .Where(row => Label(labels, row) != spec.IgnoredIndex)
            .Sum(row => Weight(spec, Label(labels, row)));
        return count == 0 ? 1 : count;
    }

    private static double Weight(CrossEntropySpec spec, int column) => spec.ClassWeights.Count == 0 ? 1 : spec.ClassWeights[column];

    private static int Label(Tensor labels, int row) => checked((int)labels.Values[row]);

    private static double[] LogSoftmax(Tensor logits, int row)
    {
        int classes = logits.Shape[^1];
        double[] values = logits.Values[(row * classes)..((row + 1) * classes)];
        double maximum = values.Max();
        double log = Math.Log(values.Sum(value => Math.Exp(value - maximum)));
        return [.. values.Select(value => value - maximum - log)];
    }
}
