using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>Batch and layer normalisation: which elements share statistics, and what follows from them.</summary>
internal static class Normalisation
{
    /// <summary>Mean and biased variance of each group.</summary>
    public static Tensor Statistics(NormalizationKind kind, Tensor x)
    {
        int[] groups = Groups(kind, x);
        int count = Tensor.Count(groups);
        Tensor statistics = Tensor.Zeros([2, .. groups]);
        int members = x.Values.Length / Math.Max(count, 1);
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            statistics.Values[Group(kind, x, index)] += x[index] / members;
        }

        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            int group = Group(kind, x, index);
            statistics.Values[count + group] += Math.Pow(x[index] - statistics.Values[group], 2) / members;
        }

        return statistics;
    }

    /// <summary><c>γ·x̂ + β</c>.</summary>
    public static Tensor Forward(NormalizeOp op, Tensor x, Tensor statistics, Tensor weight, Tensor bias)
    {
        Tensor y = Tensor.Zeros(x.Shape);
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            int feature = Feature(op.Kind, index);
            y[index] = (weight[feature] * Normalized(op.Kind, op.Epsilon, x, statistics, index)) + bias[feature];
        }

        return y;
    }

    /// <summary><c>Σdy</c> and <c>Σdy·x̂</c> of each element of γ and β.</summary>
    public static Tensor GradientSums(NormalizeGradientSumsOp op, Tensor x, Tensor statistics, Tensor dy)
    {
        Tensor sums = Tensor.Zeros(2, op.Kind == NormalizationKind.Channels ? x.Shape[1] : x.Shape[^1]);
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            int feature = Feature(op.Kind, index);
            sums[0, feature] += dy[index];
            sums[1, feature] += dy[index] * Normalized(op.Kind, op.Epsilon, x, statistics, index);
        }

        return sums;
    }

    /// <summary>
    /// The sum over a group of <c>∂yⱼ/∂xᵢ · dyⱼ</c>: with <c>g = γ·dy</c> over a group of m elements, <c>dxᵢ = (gᵢ - Σg/m - x̂ᵢ·Σ(g·x̂)/m) / √(σ² + ε)</c>.
    /// </summary>
    public static Tensor InputGradient(NormalizeInputGradientOp op, Tensor x, Tensor statistics, Tensor weight, Tensor dy)
    {
        int groups = Tensor.Count(Groups(op.Kind, x));
        double members = x.Values.Length / Math.Max(groups, 1);
        double[] sum = new double[groups];
        double[] product = new double[groups];
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            double g = weight[Feature(op.Kind, index)] * dy[index];
            sum[Group(op.Kind, x, index)] += g;
            product[Group(op.Kind, x, index)] += g * Normalized(op.Kind, op.Epsilon, x, statistics, index);
        }

        Tensor dx = Tensor.Zeros(x.Shape);
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            int group = Group(op.Kind, x, index);
            double g = weight[Feature(op.Kind, index)] * dy[index];
            double centred = g - (sum[group] / members) - (Normalized(op.Kind, op.Epsilon, x, statistics, index) * product[group] / members);
            dx[index] = centred / Math.Sqrt(statistics.Values[groups + group] + op.Epsilon);
        }

        return dx;
    }

    private static double Normalized(NormalizationKind kind, double epsilon, Tensor x, Tensor statistics, int[] index)
    {
        int group = Group(kind, x, index);
        int groups = statistics.Values.Length / 2;
        return (x[index] - statistics.Values[group]) / Math.Sqrt(statistics.Values[groups + group] + epsilon);
    }

    private static int[] Groups(NormalizationKind kind, Tensor x) => kind == NormalizationKind.Channels ? [x.Shape[1]] : x.Shape[..^1];

    private static int Group(NormalizationKind kind, Tensor x, int[] index)
    {
        if (kind == NormalizationKind.Channels)
        {
            return index[1];
        }

        int row = 0;
        for (int axis = 0; axis < x.Rank - 1; axis++)
        {
            row = (row * x.Shape[axis]) + index[axis];
        }

        return row;
    }

    private static int Feature(NormalizationKind kind, int[] index) => kind == NormalizationKind.Channels ? index[1] : index[^1];
}
