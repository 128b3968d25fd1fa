using System;
using System.Linq;
using System.Threading.Tasks;
using Minigrad;

namespace Pipelines;

public abstract class Stage
{
    [Shape("features")] protected readonly float[] mean = new float[20];

    [Shape("batch features")] public float[] Last { get; set; } = [];

    [return: Shape("batch out")]
    public abstract float[] Run([Shape("batch ... features")] ReadOnlySpan<float> x, int batch);

    [return: Shape("_ 20")]
    protected static async Task<float[]> Read([Shape("batch 20")] float[] x)
    {
        await Task.Yield();
        return x;
    }
}
// next file
using System;
using System.Linq;
using System.Threading.Tasks;
using Minigrad;

namespace Pipelines;

public sealed class Center : Stage
{
    private readonly Scorer net = new(1);

    public override float[] Run(ReadOnlySpan<float> x, int batch)
    {
        float[] y = x.ToArray();
        for (int i = 0; i < y.Length; i++)
        {
            y[i] -= mean[i % mean.Length];
        }

        if (batch > 1)
        {
            Last = y;
        }
        else
        {
            y = Last;
        }

        return y;
    }

    public async Task<float> Score([Shape("batch 20")] float[] x, Workspace work, int batch)
    {
        float[] read = batch == 0 ? x : await Read(x);
        Func<float[], float[]> copy = values => values.ToArray();
        return Plain(copy(read)) + First(read, work, batch);
    }

    private float First([Shape("batch 20")] float[] x, Workspace work, int batch)
    {
        ReadOnlySpan<float> result = net.Predict(x.AsSpan(), work, batch);
        return result[0] + Products.Dot(x, x, batch, 20);
    }

    private static float Plain([Shape("...")] float[] x) => x[0];
}
// next file
using System;
using Minigrad;

namespace Pipelines;

[Model("batch 20 -> batch 1")]
internal sealed partial class Scorer
{
    [Linear(1)] public partial Layer Score { get; }
}

internal static partial class Products
{
    [Einsum("b i, b i ->")]
    public static partial float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int b, int i);
}
// next file
using System;
using System.Numerics.Tensors;
using Minigrad;

namespace Pipelines;

internal static partial class Texts
{
    [Rearrange("b (heads dim) ... -> b heads (dim ...)", "heads=4", Gradient = true)]
    public static partial Tensor<float> Split(Tensor<float> x);

    [Reduce("b (t 2) c -> b t c", Reduction.Max)]
    public static partial void Halve(ReadOnlySpan<double> x, Span<double> y, int b, int t, int c);

    [return: Shape("b 4 rest")]
    public static Tensor<float> Attend([Shape("b 20 t")] Tensor<float> x, [Shape("t s")] Tensor<float> w, [Shape("b 4 _")] Tensor<float> other, bool isOther)
    {
        Tensor<float> y = Einsum.Of("b i t, t s -> b i s", x, w, assume: "b=8");
        var (kept, split) = (y, Split(y));
        Func<Tensor<float>> again = () => Split(kept);
        split = isOther ? other : Scaled(split);
        Einsum.Into("... i, ... i -> ... i", split, again(), other);
        return split;

        [return: Shape("b h d")]
        static Tensor<float> Scaled([Shape("b h d")] Tensor<float> z) => z switch
        {
            { Rank: 3 } same => same,
            _ => throw new ArgumentException("three axes", nameof(z)),
        };
    }

    public static void Pool([Shape("b 8 3")] double[] x, [Shape("b 4 3")] double[] y, int b)
    {
        var pool = ([Shape("b 8 3")] double[] from, int n) => Halve(from, y, n, 4, 3);
        try
        {
            pool(x, b);
        }
        finally
        {
            Halve(x, y, b, t: 4, c: 3);
        }
    }
}
