using Xunit;

namespace Minigrad.Tests;

public class InitializerTests
{
    private const int Many = 1 << 20;

    [Fact]
    public void Uniform_GivenSeedAndParameter_HasTheGoldenValues() =>
        Assert.Equal([-0.43174905f, -0.517505f, -0.70735043f, 0.78098685f], Filled(new Initializer.Uniform(1), 4, seed: 7, parameter: 2));

    [Fact]
    public void Uniform_NegativeSeed_HasTheGoldenValues() =>
        Assert.Equal([0.60706347f, -0.49713105f], Filled(new Initializer.Uniform(1), 2, seed: -1, parameter: 0));

    [Fact]
    public void Normal_GivenSeedAndParameter_HasTheGoldenValues()
    {
        float[] values = Filled(new Initializer.Normal(1), 4, seed: 7, parameter: 2);
        float[] expected = [1.5861772f, 0.35667443f, -1.6913319f, 0.45800295f];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], values[i], 1e-6f);
        }
    }

    [Fact]
    public void Uniform_ManyValues_HasBoundsAndMoments()
    {
        float[] values = Filled(new Initializer.Uniform(0.25f), Many, seed: 1, parameter: 0);
        (double mean, double deviation) = Moments(values);

        Assert.InRange(values.Min(), -0.25f, -0.24999f);
        Assert.InRange(values.Max(), 0.24999f, 0.25f);
        Assert.Equal(0, mean, 5e-4);
        Assert.Equal(0.25 / Math.Sqrt(3), deviation, 5e-4);
    }

    [Fact]
    public void Normal_ManyValues_HasMomentsAndTails()
    {
        float[] values = Filled(new Initializer.Normal(2), Many, seed: 1, parameter: 0);
        (double mean, double deviation) = Moments(values);

        Assert.Equal(0, mean, 8e-3);
        Assert.Equal(2, deviation, 8e-3);
        // The normal distribution has 4.55 % beyond two deviations and 0.27 % beyond three.
        Assert.Equal(0.0455, values.Count(value => Math.Abs(value) > 4) / (double)Many, 1e-3);
        Assert.Equal(0.0027, values.Count(value => Math.Abs(value) > 6) / (double)Many, 2e-4);
    }

    [Fact]
    public void Fill_OtherSeedOrParameter_GivesUnrelatedValues()
    {
        float[] first = Filled(new Initializer.Normal(1), 4096, seed: 1, parameter: 0);
        foreach ((int seed, int parameter) in new[] { (2, 0), (1, 1), (0, 1) })
        {
            float[] other = Filled(new Initializer.Normal(1), 4096, seed, parameter);
            Assert.Equal(0, first.Zip(other, (a, b) => a * b).Average(), 0.08);
        }
    }

    private static float[] Filled(Initializer initializer, int length, int seed, int parameter)
    {
        float[] values = new float[length];
        initializer.Fill(values, seed, parameter);
        return values;
    }

    private static (double Mean, double Deviation) Moments(float[] values)
    {
        double mean = values.Average(value => (double)value);
        return (mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }
}
