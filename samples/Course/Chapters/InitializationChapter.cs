using Course.FromScratch;
using Course.Matmul;

namespace Course.Chapters;

/// <summary>Chapter 02b: why the first weights matter. A hundred random matrices, multiplied one after another.</summary>
internal sealed class InitializationChapter : Chapter
{
    private const int Size = RandomProduct.Size;
    private const int Depth = 100;

    public override string Name => "initialization";

    public override string Summary => "A hundred layers of random weights: exploding, vanishing, and scaled by the square root of the fan-in.";

    public override void Run(ChapterContext context)
    {
        context.Line($"a vector of {Size} values through {Depth} random {Size} x {Size} matrices; deviation afterwards");
        Chain(context, "deviation 1", 1, relu: false);
        Chain(context, "deviation 0.01", 0.01, relu: false);
        Chain(context, "1/√fan-in", Math.Sqrt(1.0 / Size), relu: false);
        Chain(context, "1/√fan-in, ReLU", Math.Sqrt(1.0 / Size), relu: true);
        Chain(context, "√(2/fan-in), ReLU", Math.Sqrt(2.0 / Size), relu: true);
        context.Line();
        context.Line($"one product, then ReLU, over {Depth} draws: Kaiming's deviation keeps the mean square at 1");
        OneProduct(context, "1", 1);
        OneProduct(context, "√(2/fan-in)", Math.Sqrt(2.0 / Size));
    }

    private static void Chain(ChapterContext context, string name, double deviation, bool relu)
    {
        float[] x = RandomValues.Normal(Size, 1, context.Seed, 0), y = new float[Size];
        for (int layer = 1; layer <= Depth; layer++)
        {
            Rungs.Einsum(x, RandomValues.Normal(Size * Size, deviation, context.Seed, layer), y, 1, Size, Size);
            (x, y) = (y, x);
            Rectify(x, relu);
            if (x.Any(value => !float.IsFinite(value)) || x.All(value => value == 0))
            {
                context.Line($"{name,-20} {(x.All(value => value == 0) ? "all zero" : "not finite")} after {layer} layers");
                return;
            }
        }

        context.Line($"{name,-20} {Math.Sqrt(x.Average(value => (double)value * value)):0.###e+0}");
    }

    private static void OneProduct(ChapterContext context, string name, double deviation)
    {
        RandomProduct product = RandomProduct.Average(deviation, relu: true, context.Seed);
        context.Line($"weights of deviation {name,-12} mean {product.Mean:F4}, mean square {product.MeanSquare:F4}");
    }

    private static void Rectify(float[] values, bool relu)
    {
        for (int i = 0; relu && i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], 0);
        }
    }
}
