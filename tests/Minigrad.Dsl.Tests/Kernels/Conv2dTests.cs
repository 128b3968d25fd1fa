using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class Conv2dTests
{
    /// <summary>in, height, width, out, kernel (h, w), stride (h, w), padding (h, w), batch, and groups and 1 for causal where they are not 1 and 0.</summary>
    public static TheoryData<int[]> Shapes => new(
        [1, 28, 28, 8, 5, 5, 2, 2, 2, 2, 3],
        [8, 14, 14, 16, 3, 3, 2, 2, 1, 1, 5],
        [16, 7, 7, 32, 3, 3, 2, 2, 1, 1, 6],
        [32, 4, 4, 32, 3, 3, 2, 2, 1, 1, 33],
        [3, 9, 11, 5, 3, 2, 1, 1, 1, 0, 2],
        [2, 8, 6, 40, 1, 1, 1, 1, 0, 0, 2],
        [20, 5, 5, 3, 3, 3, 1, 1, 1, 1, 2],
        [2, 10, 13, 4, 2, 3, 3, 4, 0, 1, 3],
        [1, 1, 1, 1, 1, 1, 5, 5, 2, 2, 2],
        [4, 6, 6, 7, 1, 1, 2, 2, 0, 0, 2],
        [3, 20, 30, 18, 3, 5, 1, 1, 1, 2, 1],
        [2, 3, 4, 2, 5, 5, 1, 2, 3, 3, 2],
        [2, 5, 6, 17, 5, 6, 1, 1, 0, 0, 4],
        [3, 1, 40, 5, 1, 4, 1, 1, 0, 3, 2, 1, 1],
        [2, 1, 23, 17, 1, 3, 1, 2, 0, 2, 3, 1, 1],
        [2, 1, 3, 2, 1, 7, 1, 1, 0, 6, 2, 1, 1],
        [12, 7, 9, 18, 3, 3, 1, 1, 1, 1, 2, 3],
        [8, 9, 6, 40, 3, 2, 2, 1, 0, 1, 3, 2],
        [4, 5, 5, 16, 3, 3, 2, 2, 1, 1, 2, 4],
        [6, 14, 14, 6, 3, 3, 1, 1, 1, 1, 3, 6],
        [5, 13, 30, 5, 3, 5, 2, 2, 1, 2, 2, 5],
        [3, 8, 11, 6, 2, 3, 3, 4, 1, 0, 2, 3],
        [4, 1, 70, 12, 1, 4, 1, 1, 0, 3, 2, 4, 1],
        [2, 3, 4, 2, 1, 1, 5, 5, 0, 0, 2, 2],
        [2, 2, 2, 4, 5, 5, 1, 2, 3, 3, 2, 2]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Forward_EqualsFloat64(int[] sizes) => EachWidth.Run(width =>
    {
        (Conv2dShape s, int batch, float[] x, float[] weight, _) = Problem(sizes);
        double[] expected = Forward(s, batch, x, weight);
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] guarded = Values.Guarded(expected.Length);
            Conv2d.Forward<Identity>(s, batch, x, weight, guarded.Inside());
            Values.CheckSentinels(guarded, $"{width} bits");
            return guarded.Inside().ToArray();
        });
        Values.Close(expected, actual, Tolerance(s.Taps), $"{width} bits, {s}");
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Forward_WithMapInPlaceOfAnOperand_EqualsFloat64(int[] sizes) => EachWidth.Run(width =>
    {
        (Conv2dShape s, int batch, float[] x, float[] weight, float[] residual) = Problem(sizes);
        float[] bias = Values.Random(s.OutChannels, 4), pixels = Values.Random(s.OutHeight * s.OutWidth, 5), y = [.. residual];
        int plane = s.OutHeight * s.OutWidth;
        double[] expected = Forward(s, batch, x, weight);
        for (int i = 0; i < expected.Length; i++) expected[i] = TestMaps.Blend.Reference(expected[i], residual[i], bias[i / plane % s.OutChannels], pixels[i % plane]);
        Conv2d.Forward<TestMaps.Blend>(s, batch, x, weight, y, new Operand(y, s.OutChannels * plane, plane, 1), new Operand(bias, 0, 1, 0), new Operand(pixels, 0, 0, 1));
        Values.Close(expected, y, Tolerance(s.Taps), $"{width} bits, {s}");
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void InputGradient_ReplacingAndAccumulating_EqualsFloat64(int[] sizes) => EachWidth.Run(width =>
    {
        (Conv2dShape s, int batch, float[] x, float[] weight, float[] dy) = Problem(sizes);
        var expected = new double[x.Length];
        ForEach(s, batch, (input, tap, output, _) => expected[input] += (double)dy[output] * weight[tap]);
        foreach (bool accumulate in new[] { false, true })
        {
            float[] actual = EachWidth.SameForAnyThreads(() =>
            {
                float[] guarded = Values.Guarded(x.Length);
                x.CopyTo(guarded.Inside());
                Conv2d.InputGradient(s, batch, dy, weight, guarded.Inside(), accumulate);
                Values.CheckSentinels(guarded, $"{width} bits");
                return guarded.Inside().ToArray();
            });
            Values.Close([.. expected.Select((value, i) => accumulate ? value + x[i] : value)], actual, Tolerance(s.OutChannels * s.KernelHeight * s.KernelWidth), $"{width} bits, {s}, accumulate {accumulate}");
        }
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Transposed_WithBiasAndRelu_EqualsFloat64(int[] sizes) => EachWidth.Run(width =>
    {
        (Conv2dShape s, int batch, float[] x, float[] weight, float[] dy) = Problem(sizes);
        float[] bias = Values.Random(s.InChannels, 4);
        double[] expected = new double[x.Length];
        int plane = s.InHeight * s.InWidth;
        ForEach(s, batch, (input, tap, output, _) => expected[input] += (double)dy[output] * weight[tap]);
        float[] guarded = Values.Guarded(x.Length);
        Conv2d.Transposed<TestMaps.BiasRelu>(s, batch, dy, weight, guarded.Inside(), new Operand(bias, 0, 1, 0));
        Values.CheckSentinels(guarded, $"{width} bits");
        Values.Close([.. expected.Select((value, i) => Math.Max(0, value + bias[i / plane % s.InChannels]))], guarded.Inside(), Tolerance(s.OutChannels * s.KernelHeight * s.KernelWidth), $"{width} bits, {s}");
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void WeightGradient_AddsToWhatIsThere_EqualsFloat64(int[] sizes) => EachWidth.Run(width =>
    {
        (Conv2dShape s, int batch, float[] x, float[] weight, float[] dy) = Problem(sizes);
        double[] expected = [.. weight.Select(value => (double)value)];
        ForEach(s, batch, (input, tap, output, _) => expected[tap] += (double)dy[output] * x[input]);
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] guarded = Values.Guarded(weight.Length);
            weight.CopyTo(guarded.Inside());
            Conv2d.WeightGradient(s, batch, x, dy, guarded.Inside());
            Values.CheckSentinels(guarded, $"{width} bits");
            return guarded.Inside().ToArray();
        });
        Values.Close(expected, actual, Tolerance(batch * s.OutHeight * s.OutWidth), $"{width} bits, {s}");
    });

    [Fact]
    public void AllPasses_LargeBatchInManyChunks_AreTheSameForAnyThreadsAndEqualFloat64() => EachWidth.Run(width =>
    {
        (Conv2dShape s, int batch, float[] x, float[] weight, float[] dy) = Problem([8, 14, 14, 16, 3, 3, 2, 2, 1, 1, 70]);
        double[] forward = Forward(s, batch, x, weight), dx = new double[x.Length], dw = new double[weight.Length];
        ForEach(s, batch, (input, tap, output, _) =>
        {
            dx[input] += (double)dy[output] * weight[tap];
            dw[tap] += (double)dy[output] * x[input];
        });
        Values.Close(forward, EachWidth.SameForAnyThreads(() => Fill(forward.Length, y => Conv2d.Forward<Identity>(s, batch, x, weight, y))), 1e-5, $"{width} bits, forward");
        Values.Close(dx, EachWidth.SameForAnyThreads(() => Fill(dx.Length, y => Conv2d.InputGradient(s, batch, dy, weight, y))), 1e-5, $"{width} bits, input gradient");
        Values.Close(dw, EachWidth.SameForAnyThreads(() => Fill(dw.Length, y => Conv2d.WeightGradient(s, batch, x, dy, y))), 1e-4, $"{width} bits, weight gradient");
    });

    [Fact]
    public void Forward_KernelLargerThanPaddedInput_NamesTheShape()
    {
        var error = Assert.Throws<ArgumentException>(() => Conv2d.Forward<Identity>(new(1, 2, 2, 1, 5, 5, 1, 1, 1, 1), 1, new float[4], new float[25], new float[1]));
        Assert.StartsWith("No such convolution: Conv2dShape { InChannels = 1, InHeight = 2", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => Conv2d.Forward<Identity>(new(4, 2, 2, 6, 1, 1, 1, 1, 0, 0, Groups: 4), 1, new float[16], new float[6], new float[24]));
        Assert.EndsWith("The groups divide the input channels and the output channels.", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => Conv2d.Forward<Identity>(new(1, 5, 5, 1, 5, 5, 1, 1, 0, 0), 2, new float[49], new float[25], new float[2]));
        Assert.Equal("The input has 49 elements but 2 images of 1 x 5 x 5 need 50.", error.Message);
    }

    private static double Tolerance(int terms) => 1e-6 * Math.Sqrt(terms) + 1e-6;

    private static float[] Fill(int length, Action<float[]> run)
    {
        var y = new float[length];
        run(y);
        return y;
    }

    private static (Conv2dShape, int, float[], float[], float[]) Problem(int[] n)
    {
        var s = new Conv2dShape(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n.Length > 11 ? n[11] : 1, n.Length > 12);
        int batch = n[10];
        return (s, batch, Values.Random(batch * n[0] * n[1] * n[2], 1), Values.Random(n[3] * n[0] / s.Groups * n[4] * n[5], 2), Values.Random(batch * n[3] * s.OutHeight * s.OutWidth, 3));
    }

    private static double[] Forward(Conv2dShape s, int batch, float[] x, float[] weight)
    {
        var y = new double[batch * s.OutChannels * s.OutHeight * s.OutWidth];
        ForEach(s, batch, (input, tap, output, _) => y[output] += (double)x[input] * weight[tap]);
        return y;
    }

    private static void ForEach(Conv2dShape s, int batch, Action<int, int, int, int> term)
    {
        for (int b = 0; b < batch; b++)
            for (int o = 0; o < s.OutChannels; o++)
                for (int oy = 0; oy < s.OutHeight; oy++)
                    for (int ox = 0; ox < s.OutWidth; ox++)
                        for (int i = 0; i < s.InChannels / s.Groups; i++)
                            for (int ky = 0; ky < s.KernelHeight; ky++)
                                for (int kx = 0; kx < s.KernelWidth; kx++)
                                {
                                    int iy = oy * s.StrideHeight + ky - s.PaddingHeight, ix = ox * s.StrideWidth + kx - s.PaddingWidth;
                                    if ((uint)iy < (uint)s.InHeight && (uint)ix < (uint)s.InWidth)
                                        term(((b * s.InChannels + o / (s.OutChannels / s.Groups) * (s.InChannels / s.Groups) + i) * s.InHeight + iy) * s.InWidth + ix, ((o * (s.InChannels / s.Groups) + i) * s.KernelHeight + ky) * s.KernelWidth + kx, ((b * s.OutChannels + o) * s.OutHeight + oy) * s.OutWidth + ox, b);
                                }
    }
}
