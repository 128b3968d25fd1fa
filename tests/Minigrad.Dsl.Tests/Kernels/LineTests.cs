using System.Numerics;
using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests;

public sealed class LineTests
{
    public static TheoryData<int, int, int> Strides => new() { { 1, 1, 1 }, { 0, 1, 1 }, { 1, 0, 1 }, { 1, 1, 0 }, { 2, 1, 1 }, { 1, 3, 2 }, { 0, 0, 1 }, { 0, 0, 0 }, { 2, 2, 0 } };

    [Theory, MemberData(nameof(Strides))]
    public void MultiplyAdd_EveryLength_AddsEachProduct(int a, int b, int y)
    {
        for (int count = 0; count <= 70; count++)
        {
            Check<float>(count, a, b, y);
            Check<double>(count, a, b, y);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(0, 1)]
    public void Add_EveryLength_AddsEachElement(int a, int y)
    {
        for (int count = 0; count <= 70; count++)
        {
            double[] x = Values<double>(count, a, 1);
            double[] actual = Values<double>(count, y, 2), expected = [.. actual];
            Line.Add<double>(count, x, a, actual, y);
            for (int i = 0; i < count; i++)
            {
                expected[i * y] += x[i * a];
            }

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Scale_EveryLength_MultipliesEachElement()
    {
        for (int count = 0; count <= 70; count++)
        {
            double[] actual = Values<double>(count, 1, 3), expected = [.. actual.Select(value => value * 2.5)];
            Line.Scale<double>(actual, 2.5);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void MultiplyAdd_SpanTooShort_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Line.MultiplyAdd<float>(9, new float[8], 1, new float[9], 1, new float[9], 1));

    private static void Check<T>(int count, int a, int b, int y) where T : unmanaged, INumber<T>
    {
        T[] left = Values<T>(count, a, 1), right = Values<T>(count, b, 2), actual = Values<T>(count, y, 3), expected = [.. actual];
        Line.MultiplyAdd<T>(count, left, a, right, b, actual, y);
        for (int i = 0; i < count; i++)
        {
            expected[i * y] += left[i * a] * right[i * b];
        }

        Assert.Equal(expected, actual);
    }

    // Small integers: every order of a sum gives the same.
    private static T[] Values<T>(int count, int stride, int seed) where T : INumber<T> =>
        [.. Enumerable.Range(0, (count * stride) + 1).Select(i => T.CreateChecked(((i * 7) + seed) % 11 - 5))];
}
