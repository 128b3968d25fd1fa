using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>Batch, layer, group and instance normalisation: which elements share statistics, and what follows from them.</summary>
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
            int feature = Feature(op.Kind, x, index);
            y[index] = (weight.Values[feature] * Normalized(op.Kind, op.Epsilon, x, statistics, index)) + bias.Values[feature];
        }

        return y;
    }

    /// <summary><c>Σdy</c> and <c>Σdy·x̂</c> of each element of γ and β, for groups of each sample.</summary>
    public static Tensor GradientSums(NormalizeGradientSumsOp op, Tensor x, Tensor statistics, Tensor dy)
    {
        int[] shape = op.Kind switch
        {
            NormalizationKind.Rows rows => x.Shape[^rows.Axes..],
            NormalizationKind.Groups => x.Shape[..2],
            _ => [x.Shape[1]],
        };
        int count = Tensor.Count(shape);
        Tensor sums = Tensor.Zeros([2, .. shape]);
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            int entry = op.Kind is NormalizationKind.Groups ? (index[0] * x.Shape[1]) + index[1] : Feature(op.Kind, x, index);
            sums.Values[entry] += dy[index];
            sums.Values[count + entry] += dy[index] * Normalized(op.Kind, op.Epsilon, x, statistics, index);
        }

        return sums;
    }

    /// <summary>
    /// The sum over a group of <c>∂yⱼ/∂xᵢ · dyⱼ</c>: with <c>g = γ·dy</c> over a group of m elements, <c>dxᵢ = (gᵢ - Σg/m - x̂ᵢ·Σ(g·x̂)/m) / √(σ² + ε)</c>.
    /// Without <paramref name="sums"/>, those of dy, the sums over the group are made here.
    /// </summary>
    public static Tensor InputGradient(NormalizeInputGradientOp op, Tensor x, Tensor statistics, Tensor weight, Tensor? sums, Tensor dy)
    {
        int groups = Tensor.Count(Groups(op.Kind, x));
        double members = x.Values.Length / Math.Max(groups, 1);
        (double[] sum, double[] product) = sums is null ? GroupSums(op, x, statistics, weight, dy) : Weighted(op.Kind, x, weight, sums, groups);
        Tensor dx = Tensor.Zeros(x.Shape);
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            int group = Group(op.Kind, x, index);
            double g = weight.Values[Feature(op.Kind, x, index)] * dy[index];
            double centred = g - (sum[group] / members) - (Normalized(op.Kind, op.Epsilon, x, statistics, index) * product[group] / members);
            dx[index] = centred / Math.Sqrt(statistics.Values[groups + group] + op.Epsilon);
        }

        return dx;
    }

    private static (double[] Sum, double[] Product) GroupSums(NormalizeInputGradientOp op, Tensor x, Tensor statistics, Tensor weight, Tensor dy)
    {
        int groups = Tensor.Count(Groups(op.Kind, x));
        double[] sum = new double[groups];
        double[] product = new double[groups];
        foreach (int[] index in Tensor.Indices(x.Shape))
        {
            double g = weight.Values[Feature(op.Kind, x, index)] * dy[index];
            sum[Group(op.Kind, x, index)] += g;
            product[Group(op.Kind, x, index)] += g * Normalized(op.Kind, op.Epsilon, x, statistics, index);
        }

        return (sum, product);
    }

    // Each entry of the sums belongs to one channel, and to one group.
    private static (double[] Sum, double[] Product) Weighted(NormalizationKind kind, Tensor x, Tensor weight, Tensor sums, int groups)
    {
        double[] sum = new double[groups];
        double[] product = new double[groups];
        int entries = sums.Values.Length / 2;
        for (int entry = 0; entry < entries; entry++)
        {
            int channel = entry % x.Shape[1];
            int group = Group(kind, x, [entry / x.Shape[1], channel]);
            sum[group] += weight.Values[channel] * sums.Values[entry];
            product[group] += weight.Values[channel] * sums.Values[entries + entry];
        }

        return (sum, product);
    }

    private static double Normalized(NormalizationKind kind, double epsilon, Tensor x, Tensor statistics, int[] index)
    {
        int group = Group(kind, x, index);
        int groups = statistics.Values.Length / 2;
        return (x[index] - statistics.Values[group]) / Math.Sqrt(statistics.Values[groups + group] + epsilon);
    }

    private static int[] Groups(NormalizationKind kind, Tensor x) => kind switch
    {
        NormalizationKind.Rows rows => x.Shape[..^rows.Axes],
        NormalizationKind.Groups groups => [x.Shape[0], (int)groups.Count.Constant!.Value],
        _ => [x.Shape[1]],
    };

    private static int Group(NormalizationKind kind, Tensor x, int[] index) => kind switch
    {
        NormalizationKind.Rows rows => Flat(x.Shape[..^rows.Axes], index[..^rows.Axes]),
        NormalizationKind.Groups => Flat([x.Shape[0], Groups(kind, x)[1]], [index[0], index[1] / (x.Shape[1] / Groups(kind, x)[1])]),
        _ => index[1],
    };

    private static int Feature(NormalizationKind kind, Tensor x, int[] index) =>
        kind is NormalizationKind.Rows rows ? Flat(x.Shape[^rows.Axes..], index[^rows.Axes..]) : index[1];

    private static int Flat(int[] shape, int[] index) => shape.Zip(index).Aggregate(0, (flat, axis) => (flat * axis.First) + axis.Second);
}
