using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class AveragePool2dTests
{
    /// <summary>channels, height, width, kernel (h, w), stride (h, w), padding (h, w), batch.</summary>
    public static TheoryData<int[]> Shapes => new(
        [8, 28, 28, 2, 2, 2, 2, 0, 0, 64],
        [3, 7, 9, 2, 2, 2, 2, 0, 0, 2],
        [2, 8, 8, 3, 3, 2, 2, 1, 1, 3],
        [2, 40, 37, 3, 2, 1, 1, 1, 1, 2],
        [2, 9, 40, 2, 3, 3, 4, 1, 0, 2],
        [1, 1, 1, 1, 1, 1, 1, 0, 0, 1],
        [2, 5, 70, 5, 7, 1, 1, 2, 3, 1],
        [2, 12, 50, 4, 4, 4, 4, 2, 2, 2]);

    /// <summary>planes, height, width, out height, out width.</summary>
    public static TheoryData<int[]> Adaptives => new([3, 8, 8, 4, 4], [2, 7, 9, 3, 4], [5, 4, 3, 6, 7], [2, 10, 70, 1, 1], [70, 13, 40, 5, 6], [1, 1, 1, 2, 3]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ForwardAndGradient_OfWindows_EqualFloat64(int[] n) => EachWidth.Run(width =>
    {
        var s = new Pool2dShape(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
        foreach (bool countsPadding in new[] { true, false })
        {
            Check(n[9] * n[0], (n[1], n[2]), (s.OutHeight, s.OutWidth), $"{width} bits, {s}, {countsPadding}",
                (x, y) => AveragePool2d.Forward(s, countsPadding, n[9], x, y),
                (dy, dx) => AveragePool2d.InputGradient(s, countsPadding, n[9], dy, dx),
                oy => Window(oy, n[1], n[3], n[5], n[7], countsPadding),
                ox => Window(ox, n[2], n[4], n[6], n[8], countsPadding));
        }
    });

    [Theory]
    [MemberData(nameof(Adaptives))]
    public void ForwardAndGradient_ToASize_EqualFloat64(int[] n) => EachWidth.Run(width =>
        Check(n[0], (n[1], n[2]), (n[3], n[4]), $"{width} bits, {string.Join(' ', n)}",
            (x, y) => AveragePool2d.AdaptiveForward(n[0], n[1], n[2], n[3], n[4], x, y),
            (dy, dx) => AveragePool2d.AdaptiveInputGradient(n[0], n[1], n[2], n[3], n[4], dy, dx),
            oy => Region(oy, n[1], n[3]),
            ox => Region(ox, n[2], n[4])));

    [Fact]
    public void Forward_WindowLargerThanPaddedInput_NamesTheShape()
    {
        var error = Assert.Throws<ArgumentException>(() => AveragePool2d.Forward(new(1, 2, 2, 5, 5, 1, 1, 1, 1), true, 1, new float[4], new float[1]));
        Assert.StartsWith("No such pooling: Pool2dShape { Channels = 1, InHeight = 2", error.Message, StringComparison.Ordinal);
        Assert.Equal("outWidth", Assert.Throws<ArgumentOutOfRangeException>(() => AveragePool2d.AdaptiveForward(1, 2, 2, 1, 0, new float[4], new float[1])).ParamName);
    }

    private delegate void Pass(ReadOnlySpan<float> from, Span<float> to);

    private static void Check(int planes, (int Height, int Width) size, (int Height, int Width) places, string what, Pass forward, Pass backward, Func<int, (int, int, double)> rows, Func<int, (int, int, double)> columns)
    {
        float[] x = Values.Random(planes * size.Height * size.Width, 1), dy = Values.Random(planes * places.Height * places.Width, 2);
        double[] y = new double[dy.Length], dx = new double[x.Length];
        for (int p = 0, o = 0; p < planes; p++)
            for (int oy = 0; oy < places.Height; oy++)
                for (int ox = 0; ox < places.Width; ox++, o++)
                {
                    (int top, int bottom, double down) = rows(oy);
                    (int left, int right, double across) = columns(ox);
                    for (int iy = top; iy < bottom; iy++)
                        for (int ix = left; ix < right; ix++)
                        {
                            int i = (p * size.Height + iy) * size.Width + ix;
                            y[o] += x[i] / (down * across);
                            dx[i] += dy[o] / (down * across);
                        }
                }
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] guardedY = Values.Guarded(y.Length), guardedX = Values.Guarded(dx.Length);
            forward(x, guardedY.Inside());
            backward(dy, guardedX.Inside());
            Values.CheckSentinels(guardedY, $"{what}, forward");
            Values.CheckSentinels(guardedX, $"{what}, gradient");
            return [.. guardedY.Inside(), .. guardedX.Inside()];
        });
        Values.Close([.. y, .. dx], actual, 1e-6, what);
    }

    private static (int First, int End, double Divisor) Window(int place, int size, int kernel, int stride, int padding, bool countsPadding)
    {
        int first = Math.Max(0, place * stride - padding), end = Math.Min(size, place * stride - padding + kernel);
        return (first, end, countsPadding ? kernel : end - first);
    }

    private static (int First, int End, double Divisor) Region(int place, int size, int places)
    {
        int first = (int)Math.Floor(place * (double)size / places), end = (int)Math.Ceiling((place + 1) * (double)size / places);
        return (first, end, end - first);
    }
}
