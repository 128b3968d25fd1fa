using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>How generated models begin, by attribute and afterwards by name.</summary>
public sealed class InitializationTests(InitializationTests.Models models) : IClassFixture<InitializationTests.Models>
{
    [Fact]
    public void Default_Convolution_HasTheCoursesDeviation()
    {
        // The course measures 0.1156 on 800 values, of which the deviation is 1/√(3·25).
        float[] values = models.Create("Plain").Parameters["Conv.weight"].Values.ToArray();
        Assert.Equal(0.1156, Deviation(values), 0.006);
        Assert.Equal(0.2f, values.Max(Math.Abs), 0.002f);
    }

    [Fact]
    public void Attributes_OfEachLayer_AreFollowed()
    {
        IModel net = models.Create("Declared");
        Assert.Equal(Math.Sqrt(2 / (1.01 * 25)), Deviation(net.Parameters["Conv.weight"].Values.ToArray()), 0.02);
        Assert.All(net.Parameters["Conv.bias"].Values.ToArray(), value => Assert.Equal(0f, value));
        Assert.All(net.Parameters["Norm.weight"].Values.ToArray(), value => Assert.Equal(0f, value));
        Assert.Equal(5.0 / 3 * Math.Sqrt(2.0 / (32 + 64)), Deviation(net.Parameters["Hidden.weight"].Values.ToArray()), 0.02);
        AssertOrthogonal(net.Parameters["Mix.weight"], count: 16, length: 64, 2);
        Assert.All(net.Parameters["Head.weight"].Values.ToArray(), value => Assert.Equal(0f, value));
        Assert.All(net.Parameters["Head.bias"].Values.ToArray(), value => Assert.Equal(1f, value));
        Assert.Equal(new Fans(64, 16, 64), net.Parameters["Mix.weight"].Fans);
    }

    [Fact]
    public void Initialize_EachConvolution_LeavesTheHead()
    {
        // The course's init_cnn: Kaiming with a = 0.1 on each convolution, bias 0, the last linear layer as it was.
        IModel net = models.Create("Plain");
        float[] head = net.Parameters["Head.weight"].Values.ToArray();
        net.Initialize("Conv.weight", new Initializer.KaimingUniform(Gain.LeakyRelu(0.1)), seed: 3);
        net.Initialize("Conv.bias", new Initializer.Constant(0));

        float[] values = net.Parameters["Conv.weight"].Values.ToArray();
        Assert.Equal(1.40720 / 5, Deviation(values), 0.015);
        Assert.Equal(Math.Sqrt(3) * 1.40720 / 5, values.Max(Math.Abs), 0.01);
        Assert.All(net.Parameters["Conv.bias"].Values.ToArray(), value => Assert.Equal(0f, value));
        Assert.Equal(head, net.Parameters["Head.weight"].Values.ToArray());
    }

    [Fact]
    public void Create_SameSeed_IsTheSameModel()
    {
        Assert.Equal(models.Create("Declared").Parameters.Checksum, models.Create("Declared").Parameters.Checksum);
        Assert.NotEqual(models.Create("Declared").Parameters.Checksum, models.Create("Declared", seed: 8).Parameters.Checksum);
    }

    private static void AssertOrthogonal(Parameter parameter, int count, int length, double square)
    {
        float[] values = parameter.Values.ToArray();
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                Assert.Equal(i == j ? square : 0, Enumerable.Range(0, length).Sum(k => (double)values[(k * count) + i] * values[(k * count) + j]), 1e-5);
            }
        }
    }

    private static double Deviation(float[] values)
    {
        double mean = values.Average(value => (double)value);
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    public sealed class Models : IDisposable
    {
        private readonly LoadedAssembly _assembly = GeneratorHarness.Shipped.Run(HarnessOptions.Default, """
            using Minigrad;

            [Model("batch 1 8 8 -> batch 10"), CrossEntropy]
            public sealed partial class Plain
            {
                [Conv2d(32, Kernel = 5)] public partial Layer Conv { get; }
                [GlobalAveragePool]      public partial Layer Pool { get; }
                [Linear(10)]             public partial Layer Head { get; }
            }

            [Model("batch 1 8 8 -> batch 10"), CrossEntropy, Size("hidden", 64), Size("mixed", 16)]
            public sealed partial class Declared
            {
                [Conv2d(32, Kernel = 5, Initialization = Initialization.KaimingNormal, Nonlinearity = Nonlinearity.LeakyRelu, Slope = 0.1, BiasInitialization = Initialization.Zeros)]
                public partial Layer Conv { get; }
                [BatchNorm(Initialization = Initialization.Zeros)] public partial Layer Norm { get; }
                [GlobalAveragePool] public partial Layer Pool { get; }
                [Linear("hidden", Initialization = Initialization.XavierUniform, Nonlinearity = Nonlinearity.Tanh)] public partial Layer Hidden { get; }
                [Einsum("b hidden, hidden mixed -> b mixed", Initialization = Initialization.Orthogonal, Nonlinearity = Nonlinearity.Relu)] public partial Layer Mix { get; }
                [Linear(10, Initialization = Initialization.Zeros, BiasInitialization = Initialization.Ones)] public partial Layer Head { get; }
            }
            """).Load();

        public IModel Create(string name, int seed = 7) => _assembly.Create<IModel>(name, seed);

        public void Dispose() => _assembly.Dispose();
    }
}
