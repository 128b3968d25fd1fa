using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class RuntimeTests
{
    [Fact]
    public void Detect_Variable_LowersTheWidthOrIsRefused()
    {
        Assert.Equal(Runtime.HardwareVectorWidth, Runtime.Detect(null));
        Assert.Equal(32, Runtime.Detect("32"));
        var error = Assert.Throws<MinigradException>(() => Runtime.Detect("64"));
        Assert.Equal($"The environment variable MINIGRAD_VECTOR_WIDTH is '64' but must be 512, 256, 128 or 32 (scalar): set one of these, or nothing for the hardware's {Runtime.HardwareVectorWidth}.", error.Message);
    }

    [Fact]
    public void Threads_OutsideTheMachine_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Runtime.Threads = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => Runtime.Threads = Environment.ProcessorCount + 1);
        Assert.InRange(Runtime.Threads, 1, Environment.ProcessorCount);
    }

    [Fact]
    public void Kernels_AfterWarmUp_AllocateNothing() => EachWidth.Run(width =>
    {
        var work = new Work();
        for (int i = 0; i < 5; i++) work.Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++) work.Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        // Other threads of the test run may allocate, the pool's would in every round.
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long start = GC.GetTotalAllocatedBytes(precise: true);
            work.Run();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - start);
        }
        Assert.Equal(0, least);
    });

    [Fact]
    public async Task Kernels_ManyCallersAtOnce_GiveEachItsOwnResult()
    {
        float[] Run()
        {
            var work = new Work();
            work.Run();
            return [.. work.Product, .. work.Image];
        }
        float[] expected = Run();
        float[][] results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(Run)));
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    /// <summary>One call of every kernel, large enough for several threads.</summary>
    private sealed class Work
    {
        private static readonly Conv2dShape s_conv = new(8, 14, 14, 16, 3, 3, 2, 2, 1, 1);
        private static readonly Pool2dShape s_pool = new(8, 14, 14, 2, 2, 2, 2, 0, 0);
        private readonly float[] _a = Values.Random(150 * 600, 1), _b = Values.Random(600 * 130, 2), _x = Values.Random(64 * 8 * 196, 3), _weight = Values.Random(16 * 72, 4), _dx = new float[64 * 8 * 196];
        private readonly float[] _gamma = Values.Random(8, 5), _statistics = new float[16], _sums = new float[16], _pooled = new float[64 * 8 * 49];
        private readonly int[] _labels = new int[64];

        public float[] Product { get; } = new float[150 * 130];

        public float[] Image { get; } = new float[64 * 16 * 49];

        public void Run()
        {
            Gemm.Multiply(150, 130, 600, _a, 600, 1, _b, 130, 1, Product, 130);
            Gemm.Multiply<TestMaps.BiasRelu>(150, 130, 600, _a, 600, 1, _b, 1, 600, Product, 130, new Operand(_b, 0, 0, 1));
            Conv2d.Forward<Identity>(s_conv, 64, _x, _weight, Image);
            Conv2d.InputGradient(s_conv, 64, Image, _weight, _dx);
            Conv2d.WeightGradient(s_conv, 64, _x, Image, _weight.AsSpan());
            Array.Fill(_weight, 0.01f);
            Normalization.ChannelStatistics(_x, 64, 8, 196, _statistics);
            Normalization.Channels<TestMaps.Relu>(_x, _statistics, _gamma, _gamma, 1e-5f, _dx, 64, 8, 196);
            Normalization.ChannelGradientSums<Identity>(_x, _statistics, 1e-5f, _sums, 64, 8, 196, new Operand(_dx, 1568, 196, 1));
            Normalization.ChannelInputGradient<Identity>(_x, _statistics, _gamma, _sums, 1e-5f, _dx, 64, 8, 196, new Operand(_dx, 1568, 196, 1));
            Elementwise.Run<TestMaps.BiasRelu>(_dx, 64, 8, 196, new Operand(_x, 1568, 196, 1), new Operand(_gamma, 0, 1, 0));
            Reduce.Sum<Identity>(_sums, 0, 1, 0, false, 64, 8, 196, new Operand(_dx, 1568, 196, 1));
            MaxPool2d.Forward(s_pool, 64, _x, _pooled);
            MaxPool2d.InputGradient(s_pool, 64, _x, _pooled, _dx);
            CrossEntropy.Loss(_x, _labels, 64, 10);
            CrossEntropy.Gradient(_x, _labels, 64, 10, 1f, _dx);
            Dropout.Mask(_dx, 0.5f, 1, 2, 3);
            Conv2d.Forward<Identity>(s_conv, 64, _x, _weight, Image);
        }
    }
}
