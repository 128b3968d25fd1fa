using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

/// <summary>The functions that own activations and losses are made of, against double precision, at every width.</summary>
[Collection(KernelFixture.Name)]
public sealed class ExponentialFunctionsTests
{
    private static readonly float[] Special = [0f, -0f, 1e-30f, -1e-30f, 0.499f, 0.501f, 0.999f, 1.001f, 20f, -20f, 87f, -87f, 89f, -89f, 100f, -100f, 1e4f, -1e4f];

    private static float[] Arguments =>
        [.. Special, .. Values.Random(4000, 1).Select(value => value * 25f), .. Values.Random(2000, 2), .. Values.Random(501, 3).Select(value => value * 1e-3f)];

    [Fact]
    public void Exp_AnyArgument_IsWithinTwoUnitsOfTheLastPlace() => EachWidth.Run(width =>
    {
        // From far below the smallest result, over the subnormal ones, to beyond the largest finite one.
        float[] x = [.. Enumerable.Range(-110_000, 200_000).Select(i => i * 0.001f), 88.72283f, 88.72284f, float.MaxValue, float.MinValue], y = Apply<TestMaps.Exponential>(x);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = Math.Exp(x[i]);
            float rounded = (float)expected;
            double unit = (double)MathF.BitIncrement(rounded) - rounded;
            Assert.True(float.IsInfinity(rounded) ? y[i] == rounded : Math.Abs(y[i] - expected) <= 2 * unit, $"{width} bits: exp({x[i]:R}) is {y[i]:R}, but {expected:R} was expected");
        }

        Assert.Equal([1f, 1f, float.PositiveInfinity, 0f, float.NaN], Apply<TestMaps.Exponential>([0f, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN]));
    });

    [Fact]
    public void Scale_ByPowersOfTwo_RoundsOnce() => EachWidth.Run(width =>
    {
        float[] a = [1f, 1.5f, -3f, 1.9999999f, 1f, 1.25f, float.NaN], n = [0f, 127f, 100f, -149f, -150f, -148f, 3f], y = new float[a.Length];
        Elementwise.Run<FunctionMaps.Scale>(y, 1, 1, a.Length, new Operand(a, 0, 0, 1), new Operand(n, 0, 0, 1));
        Assert.Equal(a.Zip(n, (value, power) => (float)(value * Math.Pow(2, power))), y);
    });

    [Fact]
    public void Softplus_AnyArgument_IsNear() => IsNear<FunctionMaps.Softplus>(x => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x))), 4);

    [Fact]
    public void Log1p_AnyArgument_IsNear() => IsNear<FunctionMaps.Log1p>(Log1p, 4);

    [Fact]
    public void Expm1_AnyArgument_IsNear() => IsNear<FunctionMaps.Expm1>(x => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1, 6);

    [Fact]
    public void Sinh_AnyArgument_IsNear() => IsNear<FunctionMaps.Sinh>(Math.Sinh, 8);

    [Fact]
    public void Cosh_AnyArgument_IsNear() => IsNear<FunctionMaps.Cosh>(Math.Cosh, 8);

    [Fact]
    public void Sin_AnyArgument_IsNear() => IsNear<FunctionMaps.Sine>(Math.Sin, 4);

    [Fact]
    public void Cos_AnyArgument_IsNear() => IsNear<FunctionMaps.Cosine>(Math.Cos, 4);

    [Fact]
    public void Power_AnyArgument_IsNear() => IsNear<FunctionMaps.Power>(x => Math.Pow(x, 1.75), 160);

    [Fact]
    public void AllFunctions_NotANumber_StayNotANumber() => EachWidth.Run(width =>
    {
        float[] x = [float.NaN];
        float[][] results =
        [
            Apply<FunctionMaps.Softplus>(x), Apply<FunctionMaps.Log1p>(x), Apply<FunctionMaps.Expm1>(x), Apply<FunctionMaps.Sinh>(x), Apply<FunctionMaps.Cosh>(x),
            Apply<FunctionMaps.Sine>(x), Apply<FunctionMaps.Cosine>(x), Apply<FunctionMaps.Power>(x),
        ];
        Assert.All(results, result => Assert.True(float.IsNaN(result[0]), $"{width} bits: {result[0]}"));
    });

    [Fact]
    public void ExponentialFunctions_InfiniteArguments_GiveTheirLimits() => EachWidth.Run(width =>
    {
        float[] x = [float.PositiveInfinity, float.NegativeInfinity];
        Assert.Equal([float.PositiveInfinity, 0f], Apply<FunctionMaps.Softplus>(x));
        Assert.Equal([float.PositiveInfinity, -1f], Apply<FunctionMaps.Expm1>(x));
        Assert.Equal(float.PositiveInfinity, Apply<FunctionMaps.Log1p>(x)[0]);
        Assert.Equal(x, Apply<FunctionMaps.Sinh>(x));
        Assert.Equal([float.PositiveInfinity, float.PositiveInfinity], Apply<FunctionMaps.Cosh>(x));
    });

    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x);

    // In units of the last place of the result; what rounds to an infinite float must be infinite.
    private static void IsNear<TMap>(Func<double, double> reference, double ulps) where TMap : IMap => EachWidth.Run(width =>
    {
        float[] x = Arguments, y = Apply<TMap>(x);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = reference(x[i]);
            float rounded = (float)expected;
            double unit = Math.Max(MathF.BitIncrement(Math.Abs(rounded)) - Math.Abs(rounded), 1e-38);
            bool isNear = float.IsFinite(rounded) ? Math.Abs(y[i] - expected) <= ulps * unit : y[i].Equals(rounded);
            Assert.True(isNear, $"{width} bits: {typeof(TMap).Name}({x[i]:R}) is {y[i]:R}, but {expected:R} was expected");
        }
    });

    private static float[] Apply<TMap>(float[] x) where TMap : IMap
    {
        float[] y = new float[x.Length];
        Elementwise.Run<TMap>(y, 1, 1, x.Length, new Operand(x, 0, 0, 1));
        return y;
    }
}
