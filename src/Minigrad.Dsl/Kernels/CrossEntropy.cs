using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Softmax and cross-entropy over rows of logits, with the maximum subtracted first.</summary>
public static unsafe class CrossEntropy
{
    /// <summary>The mean over rows of log Σⱼ exp(xⱼ) - x[label].</summary>
    /// <param name="logits">[rows, classes].</param>
    /// <param name="labels">[rows], each 0 to classes - 1.</param>
    /// <param name="rows">The number of rows, 0 or more; 0 gives 0.</param>
    /// <param name="classes">The number of classes, 0 or more.</param>
    /// <returns>The mean loss in nats.</returns>
    /// <exception cref="MinigradException">A label is outside 0 to classes - 1.</exception>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rows, int classes)
    {
        Check(logits, labels, rows, classes);
        if (rows == 0) return 0f;
        double sum = 0;
        fixed (float* x = logits)
        fixed (int* label = labels)
        {
            var job = new CrossEntropyJob(x, label, null, rows, classes, 0f, &sum);
            Job.Run(ref job, 1, parallel: false);
        }
        return (float)(sum / rows);
    }

    /// <summary>gradient = (softmax(logits) - onehot(labels)) · scale.</summary>
    /// <param name="logits">[rows, classes].</param>
    /// <param name="labels">[rows], each 0 to classes - 1.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="classes">The number of classes, 0 or more.</param>
    /// <param name="scale">The factor: 1 / rows for the gradient of the mean.</param>
    /// <param name="gradient">[rows, classes]; may be the memory of <paramref name="logits"/>.</param>
    /// <exception cref="MinigradException">A label is outside 0 to classes - 1.</exception>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rows, int classes, float scale, Span<float> gradient)
    {
        Check(logits, labels, rows, classes);
        Require.Length<float>(gradient, (long)rows * classes);
        if (rows == 0) return;
        fixed (float* x = logits, target = gradient)
        fixed (int* label = labels)
        {
            var job = new CrossEntropyJob(x, label, target, rows, classes, scale, null);
            Job.Run(ref job, 1, parallel: false);
        }
    }

    private static void Check(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rows, int classes)
    {
        Require.Size(rows);
        Require.Size(classes);
        Require.Length(logits, (long)rows * classes);
        Require.Length(labels, rows);
        for (int row = 0; row < rows; row++)
            if ((uint)labels[row] >= (uint)classes)
                throw new MinigradException($"The label of row {row} is {labels[row]} but there are {classes} classes, so labels must be 0 to {classes - 1}: correct the labels, or the number of classes in the output.");
    }
}
