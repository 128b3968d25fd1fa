using Minigrad.Kernels;
using Minigrad.TestKit.Oracle;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class VectorFunctionsTests
{
    private const double Ulps = 4;

    private static readonly float[] Special = [0f, -0f, 1e-30f, -1e-30f, 20f, -20f, 87f, -87f, 100f, -100f, 1e4f, -1e4f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity];

    private static float[] Arguments => [.. Special, .. Values.Random(4000, 1).Select(value => value * 12f), .. Values.Random(2000, 2).Select(value => value * 0.7f), .. Values.Random(501, 3).Select(value => value * 1e-3f)];

    [Fact]
    public void Sigmoid_AnyArgument_IsWithinFourUnitsOfTheLastPlace() =>
        IsNear<TestMaps.Sigmoid>("sigmoid", x => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x)));

    [Fact]
    public void Tanh_AnyArgument_IsWithinFourUnitsOfTheLastPlace() => IsNear<TestMaps.Tanh>("tanh", Math.Tanh);

    [Fact]
    public void Erf_AnyArgument_IsWithinFourUnitsOfTheLastPlace() => IsNear<TestMaps.Erf>("erf", ErrorFunction.Evaluate);

    [Fact]
    public void Erf_SpecialArguments_GivesItsLimits() => EachWidth.Run(width =>
    {
        float[] y = Apply<TestMaps.Erf>([0f, -0f, 4f, -4f, float.PositiveInfinity, float.NegativeInfinity, float.NaN]);
        Assert.Equal([0f, -0f, 1f, -1f, 1f, -1f, float.NaN], y);
        Assert.True(float.IsNegative(y[1]), $"{width} bits: erf(-0) is -0");
    });

    [Fact]
    public void SigmoidAndTanh_SpecialArguments_GiveTheirLimits() => EachWidth.Run(width =>
    {
        float[] x = [0f, -0f, 1e4f, -1e4f, float.PositiveInfinity, float.NegativeInfinity, float.NaN];
        Assert.Equal([0.5f, 0.5f, 1f, 0f, 1f, 0f, float.NaN], Apply<TestMaps.Sigmoid>(x));
        float[] tanh = Apply<TestMaps.Tanh>(x);
        Assert.Equal([0f, -0f, 1f, -1f, 1f, -1f, float.NaN], tanh);
        Assert.True(float.IsNegative(tanh[1]), $"{width} bits: tanh(-0) is -0");
    });

    [Fact]
    public void LeakyRelu_AnyArgument_IsExact() => EachWidth.Run(width =>
    {
        float[] x = [.. Arguments, float.NaN];
        Assert.Equal(x.Select(value => value > 0 ? value : 0.25f * value), Apply<TestMaps.LeakyRelu>(x));
    });

    private static void IsNear<TMap>(string what, Func<double, double> reference) where TMap : IMap => EachWidth.Run(width =>
    {
        float[] x = Arguments, y = Apply<TMap>(x);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = reference(x[i]);
            float magnitude = (float)Math.Abs(expected);
            double unit = MathF.BitIncrement(magnitude) - magnitude;
            Assert.True(Math.Abs(y[i] - expected) <= Ulps * unit, $"{width} bits: {what}({x[i]:R}) is {y[i]:R}, but {expected:R} was expected");
        }
    });

    private static float[] Apply<TMap>(float[] x) where TMap : IMap
    {
        float[] y = new float[x.Length];
        Elementwise.Run<TMap>(y, 1, 1, x.Length, new Operand(x, 0, 0, 1));
        return y;
    }
}
