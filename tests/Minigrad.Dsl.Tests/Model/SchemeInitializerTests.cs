using Xunit;

namespace Minigrad.Tests;

/// <summary>Initialisers by fans: gains, deviations, orthogonality.</summary>
public class SchemeInitializerTests
{
    private static readonly int[] Conv = [64, 32, 3, 3];

    public static TheoryData<Initializer, double, double> Deviations() => new()
    {
        // Fan-in 288, fan-out 576. The factor of the largest value: √3 deviations for a uniform distribution, more than 4 of so many normal draws.
        { new Initializer.KaimingNormal(), Math.Sqrt(2.0 / 288), 4 },
        { new Initializer.KaimingNormal(Gain.LeakyRelu(0.1)), Math.Sqrt(2 / (1.01 * 288)), 4 },
        { new Initializer.KaimingNormal(Gain.Linear, Fan.Out), Math.Sqrt(1.0 / 576), 4 },
        { new Initializer.KaimingUniform(), Math.Sqrt(2.0 / 288), Math.Sqrt(3) },
        { new Initializer.KaimingUniform(Gain.LeakyRelu(Math.Sqrt(5))), Math.Sqrt(1.0 / (3 * 288)), Math.Sqrt(3) },
        { new Initializer.KaimingUniform(Gain.Selu, Fan.Out), 0.75 / 24, Math.Sqrt(3) },
        { new Initializer.XavierNormal(), Math.Sqrt(2.0 / 864), 4 },
        { new Initializer.XavierUniform(Gain.Tanh), 5.0 / 3 * Math.Sqrt(2.0 / 864), Math.Sqrt(3) },
    };

    [Fact]
    public void Gain_OfEachActivation_IsPyTorchs()
    {
        // The course prints the gains of the slopes 0, 0.1, 1 and √5.
        Assert.Equal([1.41421, 1.40720, 1.0, 0.57735], new[] { 0, 0.1, 1, Math.Sqrt(5) }.Select(slope => Math.Round(Gain.LeakyRelu(slope), 5)));
        Assert.Equal(Gain.Relu, Gain.LeakyRelu(0), 15);
        Assert.Equal(Gain.LeakyRelu(0.01), Gain.LeakyRelu());
        Assert.Equal([1, 1, 5 / 3.0, 0.75], new[] { Gain.Linear, Gain.Sigmoid, Gain.Tanh, Gain.Selu });
    }

    [Theory, MemberData(nameof(Deviations))]
    public void Fill_ConvolutionWeight_HasTheDeviationOfItsFans(Initializer initializer, double deviation, double largest)
    {
        float[] values = Filled(initializer, Conv);
        double mean = values.Average(value => (double)value), actual = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));

        Assert.Equal(deviation, actual, 0.02 * deviation);
        Assert.Equal(0, mean, 4 * deviation / Math.Sqrt(values.Length));
        Assert.InRange(values.Max(Math.Abs), 0.98 * Math.Sqrt(3) * deviation, (largest == 4 ? 6 : largest) * deviation * 1.000001);
    }

    [Theory]
    [InlineData(5, 7, 5)]
    [InlineData(7, 5, 5)]
    [InlineData(6, 6, 6)]
    [InlineData(1, 9, 1)]
    [InlineData(9, 1, 1)]
    [InlineData(60, 130, 60)]
    public void Orthogonal_Matrix_HasOrthogonalRowsOrColumnsOfTheGainsLength(int rows, int columns, int vectors)
    {
        float[] values = Filled(new Initializer.Orthogonal(Gain.Relu), [rows, columns]);
        double[][] all = rows <= columns
            ? [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(j => (double)values[(i * columns) + j]).ToArray())]
            : [.. Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Select(i => (double)values[(i * columns) + j]).ToArray())];

        Assert.Equal(vectors, all.Length);
        for (int i = 0; i < vectors; i++)
        {
            for (int j = 0; j < vectors; j++)
            {
                Assert.Equal(i == j ? 2 : 0, all[i].Zip(all[j], (a, b) => a * b).Sum(), 1e-6);
            }
        }
    }

    [Fact]
    public void Orthogonal_Convolution_HasOrthogonalOutputs()
    {
        float[] values = Filled(new Initializer.Orthogonal(), [4, 2, 3, 3]);
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 18).Sum(k => (double)values[(i * 18) + k] * values[(j * 18) + k]), 1e-6);
            }
        }
    }

    [Fact]
    public void Orthogonal_ManySquares_HasNoPreferredDirection()
    {
        // Each element of a random orthogonal matrix has the mean 0 and the mean square 1/n.
        const int count = 4000;
        double[] sums = new double[9], squares = new double[9];
        for (int seed = 0; seed < count; seed++)
        {
            float[] values = Filled(new Initializer.Orthogonal(), [3, 3], seed);
            for (int i = 0; i < 9; i++)
            {
                sums[i] += values[i];
                squares[i] += values[i] * values[i];
            }
        }

        Assert.All(sums, sum => Assert.Equal(0, sum / count, 0.04));
        Assert.All(squares, square => Assert.Equal(1 / 3.0, square / count, 0.02));
    }

    [Theory, MemberData(nameof(Deviations))]
    public void Fill_SameSeedAndIndex_IsTheSameAgain(Initializer initializer, double deviation, double largest)
    {
        Assert.True(deviation > 0 && largest > 0);
        Assert.Equal(Filled(initializer, Conv), Filled(initializer, Conv));
        Assert.NotEqual(Filled(initializer, Conv), Filled(initializer, Conv, seed: 8));
        Assert.NotEqual(Filled(new Initializer.Orthogonal(), Conv), Filled(new Initializer.Orthogonal(), Conv, seed: 8));
    }

    [Fact]
    public void Of_ShapesOfWeights_AreTheFieldsFans()
    {
        Assert.Equal(new Fans(784, 50, 50), Fans.Of([50, 784]));
        Assert.Equal(new Fans(25, 800, 32), Fans.Of([32, 1, 5, 5]));
        Assert.Null(Fans.Of([10]));
        Assert.Null(Fans.Of([]));
    }

    [Fact]
    public void Initialize_ByPattern_FillsWhatItChooses()
    {
        NamedModel model = new(seed: 1);
        float[] norm = model.Parameters["Stem.Norm.weight"].Values.ToArray(), head = model.Parameters["Head.weight"].Values.ToArray();

        IReadOnlyList<Parameter> filled = model.Initialize("*.Conv.weight", new Initializer.KaimingNormal(Gain.LeakyRelu(0.1)), seed: 7);

        Assert.Equal(["Stem.Conv.weight"], filled.Select(parameter => parameter.Name));
        float[] expected = new float[36];
        new Initializer.Normal((float)(Gain.LeakyRelu(0.1) / 3)).Fill(expected, seed: 7, parameter: 0);
        float[] actual = model.Parameters["Stem.Conv.weight"].Values.ToArray();
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.Equal(norm, model.Parameters["Stem.Norm.weight"].Values.ToArray());
        Assert.Equal(head, model.Parameters["Head.weight"].Values.ToArray());
    }

    [Fact]
    public void Initialize_WithTheModelsOwnSeed_BeginsAsTheModelDid()
    {
        NamedModel model = new(seed: 5), fresh = new(seed: 5);
        model.Initialize("*", new Initializer.Constant(0));
        Assert.All(model.Parameters.Values.ToArray(), value => Assert.Equal(0f, value));

        model.Initialize("*", new Initializer.Uniform(1), seed: 5);

        Assert.Equal(fresh.Checksum, model.Checksum);
    }

    [Fact]
    public void Initialize_ParameterWithoutFans_WritesNothing()
    {
        NamedModel model = new(seed: 1);
        string before = model.Checksum;

        MinigradException error = Assert.Throws<MinigradException>(() => model.Initialize("*", new Initializer.XavierUniform()));
        Assert.Equal(
            "'Stem.Norm.weight' has no fan-in, because it is no weight of at least two axes: use a constant, or choose the weights alone with a pattern such as '*.weight'.",
            error.Message);
        Assert.Equal(before, model.Checksum);
        Assert.Throws<MinigradException>(() => model.Initialize("Stm.*", new Initializer.Constant(0)));
        Assert.Throws<MinigradException>(() => model.Parameters["Stem.Norm.weight"].Initialize(new Initializer.Orthogonal()));
        Assert.Equal(before, model.Checksum);
    }

    [Fact]
    public void Orthogonal_WeightThatIsNoMatrix_IsRefused()
    {
        ParameterSet set = new([new("Mix.weight", [2, 3, 4], new Initializer.Constant(0), new Fans(3, 8, 0))], seed: 0);
        Assert.StartsWith(
            "'Mix.weight' cannot begin orthogonal", Assert.Throws<MinigradException>(() => set[0].Initialize(new Initializer.Orthogonal())).Message, StringComparison.Ordinal);
    }

    private static float[] Filled(Initializer initializer, int[] shape, int seed = 7)
    {
        ParameterSet set = new([new("weight", shape, initializer)], seed);
        return set[0].Values.ToArray();
    }
}
