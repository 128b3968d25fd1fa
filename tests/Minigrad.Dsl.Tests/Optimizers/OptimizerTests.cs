using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests;

public class OptimizerTests
{
    [Fact]
    public void Step_OfTwoModels_KeepsAStateForEach()
    {
        ParameterizedModel alone = new(20, seed: 1), first = new(20, seed: 1), second = new(20, seed: 2);
        Adam own = new(0.1f), shared = new(0.1f);
        for (int step = 1; step <= 3; step++)
        {
            foreach (ParameterizedModel model in new[] { alone, first, second })
            {
                model.SetGradients(step);
            }

            own.Step(alone);
            shared.Step(second);
            shared.Step(first);
        }

        Assert.Equal(alone.Parameters.Checksum, first.Parameters.Checksum);
    }

    [Fact]
    public void Step_WithoutGradients_SaysWhatIsMissing()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => new Sgd(0.1f).Step(new ParameterizedModel(3, seed: 0)));

        Assert.Equal("The parameters have no gradients yet: run Forward and Backward first, or call EnsureGradients for zeros.", error.Message);
    }

    [Fact]
    public void Step_OfALargeModel_IsTheSameForAnyNumberOfThreads()
    {
        int before = Runtime.Threads;
        try
        {
            string[] checksums = [.. new[] { 1, Environment.ProcessorCount }.Select(threads =>
            {
                Runtime.Threads = threads;
                ParameterizedModel model = new(100_003, seed: 5);
                model.SetGradients(1);
                new Adam(0.01f).Step(model);
                // A first step of Adam moves each value by the learning rate against the gradient's sign.
                float start = new ParameterizedModel(100_003, seed: 5).Parameters[0].Values[^1];
                Assert.Equal(start - (0.01f * MathF.Sign(ParameterizedModel.Gradient(1, 100_002))), model.Parameters[0].Values[^1], 1e-6f);
                return model.Parameters.Checksum;
            })];

            Assert.Equal(checksums[0], checksums[1]);
        }
        finally
        {
            Runtime.Threads = before;
        }
    }

    [Fact]
    public void UpdateLoop_AnyLength_ChangesThatManyValues()
    {
        for (int length = 0; length <= 70; length++)
        {
            float[] values = new float[length + 16], gradients = Enumerable.Repeat(1f, length).ToArray();

            UpdateLoop.Run(new Countdown(2), values.AsSpan(0, length), gradients);

            Assert.Equal(Enumerable.Repeat(-2f, length).Concat(new float[16]), values);
        }
    }

    [Fact]
    public void Settings_OutOfRange_AreNamedWithRangeAndValue()
    {
        Assert.Equal("Sgd: LearningRate is -1; it must be finite and at least 0.", Message(() => new Sgd(-1)));
        Assert.Equal("Sgd: Momentum is 1; it must be at least 0 and below 1.", Message(() => new Sgd(1, momentum: 1)));
        Assert.Equal("Adam: Beta2 is NaN; it must be at least 0 and below 1.", Message(() => new Adam(beta2: float.NaN)));
        Assert.Equal("Adam: Epsilon is ∞; it must be finite and at least 0.".Replace("∞", "Infinity"), Message(() => new Adam(epsilon: float.PositiveInfinity)));
    }

    private readonly struct Countdown(float factor) : IUpdate
    {
        public static int Slots => 0;

        public V Invoke<S, V>(V target, V operand, ref V slot0, ref V slot1) where S : struct, ISimd<V> where V : struct =>
            S.Subtract(target, S.Multiply(S.Create(factor), operand));
    }

    private static string Message(Func<Optimizer> create) => Assert.Throws<MinigradException>(create).Message;
}
