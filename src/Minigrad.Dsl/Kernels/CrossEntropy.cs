using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Minigrad.Kernels;

/// <summary>
/// Softmax and cross-entropy over rows of logits, with the maximum subtracted first. With l(c) = log Σⱼ exp(xⱼ) - x[c], label y, smoothing e, weights w and C classes,
/// a row's loss is (1 - e) · w[y] · l(y) + e/C · Σ_c w[c] · l(c), and the mean divides the sum over rows by Σ w[y], as PyTorch does. With a <see cref="LabelMix"/> a row counts
/// with its share for the label and with the rest for the other label.
/// </summary>
public static unsafe class CrossEntropy
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>The mean loss over rows.</summary>
    /// <param name="logits">[rows, classes].</param>
    /// <param name="labels">[rows], each 0 to classes - 1 or the ignored index.</param>
    /// <param name="rows">The number of rows, 0 or more; 0 gives 0, and so does nothing but ignored rows.</param>
    /// <param name="classes">The number of classes, 0 or more.</param>
    /// <param name="options">Smoothing, class weights, ignored index.</param>
    /// <param name="mix">A second label and a share for each row, or nothing.</param>
    /// <returns>The mean loss in nats.</returns>
    /// <exception cref="MinigradException">A label is outside 0 to classes - 1 and not ignored.</exception>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rows, int classes, CrossEntropyOptions options = default, LabelMix mix = default)
    {
        Check(logits, labels, rows, classes, options, mix);
        if (rows == 0) return 0f;
        double sum = 0, total;
        double* sums = stackalloc double[CrossEntropyJob.MostChunks];
        fixed (float* x = logits, weights = options.ClassWeights, share = mix.Share)
        fixed (int* label = labels, other = mix.Other)
        {
            CrossEntropyTarget target = Target(options, classes, label, other, share, weights);
            total = Total(target, rows);
            var job = new CrossEntropyJob(x, target, null, rows, classes, 0f, sums);
            int chunks = total == 0 ? 0 : job.Chunks;
            Job.Run(ref job, chunks, IsParallel(rows, classes));
            for (int chunk = 0; chunk < chunks; chunk++) sum += sums[chunk];
        }
        return total == 0 ? 0f : (float)(sum / total);
    }

    /// <summary>The gradient of <see cref="Loss"/> by the logits, times <paramref name="scale"/>.</summary>
    /// <param name="logits">[rows, classes].</param>
    /// <param name="labels">[rows], each 0 to classes - 1 or the ignored index.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="classes">The number of classes, 0 or more.</param>
    /// <param name="scale">The gradient of the mean loss itself, usually 1.</param>
    /// <param name="gradient">[rows, classes]; may be the memory of <paramref name="logits"/>. Zero in ignored rows.</param>
    /// <param name="options">Smoothing, class weights, ignored index.</param>
    /// <param name="mix">A second label and a share for each row, or nothing.</param>
    /// <exception cref="MinigradException">A label is outside 0 to classes - 1 and not ignored.</exception>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Gradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int rows,
        int classes,
        float scale,
        Span<float> gradient,
        CrossEntropyOptions options = default,
        LabelMix mix = default)
    {
        Check(logits, labels, rows, classes, options, mix);
        Require.Length<float>(gradient, (long)rows * classes);
        if (rows == 0) return;
        fixed (float* x = logits, y = gradient, weights = options.ClassWeights, share = mix.Share)
        fixed (int* label = labels, other = mix.Other)
        {
            CrossEntropyTarget target = Target(options, classes, label, other, share, weights);
            double total = Total(target, rows);
            var job = new CrossEntropyJob(x, target, y, rows, classes, (float)(scale / total), null);
            if (total != 0) Job.Run(ref job, job.Chunks, IsParallel(rows, classes));
            else gradient[..(rows * classes)].Clear();
        }
    }

    private static bool IsParallel(int rows, int classes) => (long)rows * classes >= ParallelElements;

    private static CrossEntropyTarget Target(CrossEntropyOptions options, int classes, int* labels, int* other, float* share, float* weights)
    {
        float sum = 0f;
        foreach (float weight in options.ClassWeights) sum += weight;
        return new()
        {
            Labels = labels,
            Other = other,
            Share = share,
            Weights = weights,
            Smoothing = options.LabelSmoothing,
            WeightSum = weights == null ? classes : sum,
            OneOverClasses = 1f / classes,
            Ignored = options.IgnoredIndex ?? 0,
            HasIgnored = options.IgnoredIndex is not null,
        };
    }

    private static double Total(in CrossEntropyTarget target, int rows)
    {
        if (target.IsPlain) return rows;
        double total = 0;
        for (int row = 0; row < rows; row++) total += target.Total(row);
        return total;
    }

    private static void Check(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rows, int classes, CrossEntropyOptions options, LabelMix mix)
    {
        Require.Size(rows);
        Require.Size(classes);
        Require.Length(logits, (long)rows * classes);
        Require.Length(labels, rows);
        if (options.ClassWeights.Length > 0) Require.Length(options.ClassWeights, classes);
        CheckLabels(labels[..rows], classes, options.IgnoredIndex, "label");
        if (mix.Other.Length == 0) return;
        Require.Length(mix.Other, rows);
        Require.Length(mix.Share, rows);
        CheckLabels(mix.Other[..rows], classes, options.IgnoredIndex, "other label");
    }

    private static void CheckLabels(ReadOnlySpan<int> labels, int classes, int? ignored, string what)
    {
        for (int row = 0; row < labels.Length; row++)
            if ((uint)labels[row] >= (uint)classes && labels[row] != ignored)
                throw new MinigradException(
                    $"The {what} of row {row} is {labels[row]} but there are {classes} classes, so labels must be 0 to {classes - 1}"
                    + $"{(ignored is { } index ? $", or {index} to be ignored" : "")}: correct the labels, or the number of classes in the output.");
    }
}
