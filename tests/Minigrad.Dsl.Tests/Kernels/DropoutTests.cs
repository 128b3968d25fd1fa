using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

public sealed class DropoutTests
{
    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void Mask_LargeMask_HasTheProbabilityAndTheScale(float probability)
    {
        var mask = new float[200_000];
        Dropout.Mask(mask, probability, 1, 2, 3);
        Assert.Equal(probability, mask.Count(v => v == 0f) / (double)mask.Length, 0.005);
        Assert.All(mask, v => Assert.True(v == 0f || v == 1f / (1f - probability)));
        double correlation = Enumerable.Range(1, mask.Length - 1).Average(i => (mask[i] == 0f ? 1.0 : 0.0) * (mask[i - 1] == 0f ? 1.0 : 0.0));
        Assert.Equal(probability * probability, correlation, 0.005);
    }

    [Fact]
    public void Mask_SameKey_IsAPrefixOfALongerOne_AndOtherKeysDiffer()
    {
        float[] one = new float[1001], two = new float[1001];
        Dropout.Mask(one, 0.5f, 1, 2, 3);
        Dropout.Mask(two.AsSpan(0, 777), 0.5f, 1, 2, 3);
        Assert.Equal(one[..777], two[..777]);
        foreach ((ulong seed, ulong step, ulong stream) in new (ulong, ulong, ulong)[] { (2, 2, 3), (1, 3, 3), (1, 2, 4), (3, 2, 1) })
        {
            Dropout.Mask(two, 0.5f, seed, step, stream);
            Assert.InRange(one.Zip(two).Count(pair => pair.First == pair.Second), 400, 600);
        }
    }

    [Fact]
    public void Mask_ProbabilityOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Dropout.Mask(new float[1], 1f, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dropout.Mask(new float[1], float.NaN, 0, 0, 0));
        float[] mask = [9f];
        Dropout.Mask(mask, 0f, 0, 0, 0);
        Assert.Equal(1f, mask[0]);
    }
}
