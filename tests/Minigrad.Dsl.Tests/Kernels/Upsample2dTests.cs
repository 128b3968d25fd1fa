using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class Upsample2dTests
{
    public static TheoryData<int, int, int, int, int> Sizes => new()
    {
        { 1, 1, 1, 2, 2 }, { 2, 3, 5, 2, 2 }, { 3, 2, 17, 1, 2 }, { 2, 4, 33, 2, 1 }, { 5, 3, 7, 3, 4 }, { 40, 20, 30, 2, 2 }, { 40, 16, 16, 3, 3 }, { 0, 3, 3, 2, 2 }, { 2, 0, 3, 2, 2 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void Upsample_EveryWidthAndThreadCount_IsTheDefinition(int planes, int height, int width, int factorHeight, int factorWidth) => EachWidth.Run(bits =>
    {
        float[] x = Values.Random(planes * height * width, 1), dy = Values.Random(x.Length * factorHeight * factorWidth, 2);
        foreach (bool isBilinear in new[] { false, true })
        {
            double[] y = new double[dy.Length], dx = new double[x.Length];
            for (int i = 0; i < y.Length; i++)
            {
                int column = i % (width * factorWidth), row = i / (width * factorWidth) % (height * factorHeight), plane = i / (width * factorWidth * height * factorHeight);
                foreach ((int r, double rowShare) in Along(row, factorHeight, height, isBilinear))
                {
                    foreach ((int c, double columnShare) in Along(column, factorWidth, width, isBilinear))
                    {
                        int at = ((plane * height) + r) * width + c;
                        y[i] += rowShare * columnShare * x[at];
                        dx[at] += rowShare * columnShare * dy[i];
                    }
                }
            }

            string what = $"{bits} bits, bilinear {isBilinear}";
            Values.Close(y, EachWidth.SameForAnyThreads(() => Run(x, planes, height, width, factorHeight, factorWidth, isBilinear)), 1e-6, what);
            Values.Close(dx, EachWidth.SameForAnyThreads(() => RunGradient(dy, planes, height, width, factorHeight, factorWidth, isBilinear)), 4e-6, $"gradient, {what}");
        }
    });

    // PyTorch: nn.Upsample(scale_factor=2, mode='bilinear', align_corners=False) of [[1, 2], [3, 4]].
    [Fact]
    public void Bilinear_TwoByTwo_KeepsTheOuterEdges() => EachWidth.Run(bits => Assert.Equal(
        [1f, 1.25f, 1.75f, 2f, 1.5f, 1.75f, 2.25f, 2.5f, 2.5f, 2.75f, 3.25f, 3.5f, 3f, 3.25f, 3.75f, 4f], Run([1f, 2f, 3f, 4f], 1, 2, 2, 2, 2, true)));

    [Fact]
    public void Nearest_ShortSpanOrFactorZero_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Upsample2d.Nearest(new float[4], new float[15], 1, 2, 2, 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Upsample2d.NearestGradient(new float[4], new float[4], 1, 2, 2, 0, 1));
    }

    private static float[] Run(float[] x, int planes, int height, int width, int factorHeight, int factorWidth, bool isBilinear)
    {
        float[] y = Values.Guarded(x.Length * factorHeight * factorWidth);
        if (isBilinear) Upsample2d.Bilinear(x, y.Inside(), planes, height, width, factorHeight, factorWidth);
        else Upsample2d.Nearest(x, y.Inside(), planes, height, width, factorHeight, factorWidth);
        Values.CheckSentinels(y, "upsample");
        return y.Inside().ToArray();
    }

    private static float[] RunGradient(float[] dy, int planes, int height, int width, int factorHeight, int factorWidth, bool isBilinear)
    {
        float[] dx = Values.Guarded(planes * height * width);
        if (isBilinear) Upsample2d.BilinearGradient(dy, dx.Inside(), planes, height, width, factorHeight, factorWidth);
        else Upsample2d.NearestGradient(dy, dx.Inside(), planes, height, width, factorHeight, factorWidth);
        Values.CheckSentinels(dx, "gradient");
        return dx.Inside().ToArray();
    }

    private static (int Index, double Share)[] Along(int index, int factor, int size, bool isBilinear)
    {
        if (!isBilinear) return [(index / factor, 1)];
        double place = Math.Max(0, ((index + 0.5) / factor) - 0.5);
        int first = (int)place;
        return [(first, first + 1 - place), (Math.Min(size - 1, first + 1), place - first)];
    }
}
