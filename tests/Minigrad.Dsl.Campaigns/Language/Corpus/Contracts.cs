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
