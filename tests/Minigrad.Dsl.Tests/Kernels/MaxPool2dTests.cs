using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class MaxPool2dTests
{
    /// <summary>channels, height, width, kernel (h, w), stride (h, w), padding (h, w), batch.</summary>
    public static TheoryData<int[]> Shapes => new(
        [8, 28, 28, 2, 2, 2, 2, 0, 0, 64],
        [3, 7, 9, 2, 2, 2, 2, 0, 0, 2],
        [2, 8, 8, 3, 3, 2, 2, 1, 1, 3],
        [2, 40, 37, 3, 2, 1, 1, 1, 1, 2],
        [2, 9, 40, 2, 3, 3, 4, 1, 0, 2],
        [1, 1, 1, 1, 1, 1, 1, 0, 0, 1],
        [2, 5, 70, 2, 2, 2, 2, 1, 1, 1]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ForwardAndGradient_WithTies_FollowTheFirstMaximum(int[] n) => EachWidth.Run(width =>
    {
        var s = new Pool2dShape(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
        int planes = n[9] * n[0], inPlane = n[1] * n[2], outPlane = s.OutHeight * s.OutWidth;
        // Few different values: windows have ties.
        float[] x = [.. Values.Random(planes * inPlane, 1).Select(v => MathF.Round(v * 2f))], dy = Values.Random(planes * outPlane, 2);
        double[] y = new double[dy.Length], dx = new double[x.Length];
        for (int p = 0; p < planes; p++)
            for (int o = 0; o < outPlane; o++)
            {
                int best = First(s, x.AsSpan(p * inPlane, inPlane), o / s.OutWidth, o % s.OutWidth);
                y[p * outPlane + o] = x[p * inPlane + best];
                dx[p * inPlane + best] += dy[p * outPlane + o];
            }
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] guardedY = Values.Guarded(y.Length), guardedX = Values.Guarded(dx.Length);
            MaxPool2d.Forward(s, n[9], x, guardedY.Inside());
            MaxPool2d.InputGradient(s, n[9], x, dy, guardedX.Inside());
            Values.CheckSentinels(guardedY, $"{width} bits, forward");
            Values.CheckSentinels(guardedX, $"{width} bits, gradient");
            return [.. guardedY.Inside(), .. guardedX.Inside()];
        });
        Values.Close([.. y, .. dx], actual, 1e-6, $"{width} bits, {s}");
    });

    [Fact]
    public void Forward_NaNInAWindow_GivesNaN() => EachWidth.Run(width =>
    {
        float[] x = new float[4 * 64], y = new float[2 * 32];
        x[64 + 7] = float.NaN;
        MaxPool2d.Forward(new Pool2dShape(1, 4, 64, 2, 2, 2, 2, 0, 0), 1, x, y);
        for (int i = 0; i < y.Length; i++) Assert.Equal(i == 3, float.IsNaN(y[i]));
        var dx = new float[x.Length];
        MaxPool2d.InputGradient(new Pool2dShape(1, 4, 64, 2, 2, 2, 2, 0, 0), 1, x, [.. Enumerable.Repeat(1f, 64)], dx);
        Assert.Equal(1f, dx[64 + 7]);
        Assert.Equal(64f, dx.Sum());
    });

    [Fact]
    public void Forward_NegativeValuesAtTheBorder_PaddingNeverWins()
    {
        float[] y = new float[4];
        MaxPool2d.Forward(new Pool2dShape(1, 2, 2, 2, 2, 2, 2, 1, 1), 1, [-1f, -2f, -3f, -4f], y);
        Assert.Equal([-1f, -2f, -3f, -4f], y);
    }

    private static int First(Pool2dShape s, ReadOnlySpan<float> plane, int oy, int ox)
    {
        int best = -1;
        for (int iy = oy * s.StrideHeight - s.PaddingHeight; iy < oy * s.StrideHeight - s.PaddingHeight + s.KernelHeight; iy++)
            for (int ix = ox * s.StrideWidth - s.PaddingWidth; ix < ox * s.StrideWidth - s.PaddingWidth + s.KernelWidth; ix++)
                if ((uint)iy < (uint)s.InHeight && (uint)ix < (uint)s.InWidth && (best < 0 || plane[iy * s.InWidth + ix] > plane[best]))
                    best = iy * s.InWidth + ix;
        return best;
    }
}
