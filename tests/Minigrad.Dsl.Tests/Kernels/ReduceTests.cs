using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class ReduceTests
{
    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(64, 32, 4)]
    [InlineData(70, 8, 196)]
    [InlineData(1, 64, 50)]
    [InlineData(5, 130, 1)]
    [InlineData(200, 3, 49)]
    [InlineData(1, 1, 70000)]
    [InlineData(1, 70000, 2)]
    public void Sum_EveryCombinationOfKeptAxes_EqualsFloat64(int outer, int rows, int columns) => EachWidth.Run(width =>
    {
        float[] x = Values.Random(outer * rows * columns, 1), mask = Values.Random(outer * rows * columns, 2);
        for (int kept = 0; kept < 16; kept++)
        {
            bool accumulate = (kept & 8) != 0;
            int yColumn = kept & 1, yRow = (kept & 2) == 0 ? 0 : yColumn == 1 ? columns : 1;
            int yOuter = (kept & 4) == 0 ? 0 : (yColumn == 1 ? columns : 1) * (yRow != 0 ? rows : 1);
            int length = (yOuter != 0 ? outer : 1) * (yRow != 0 ? rows : 1) * (yColumn != 0 ? columns : 1);
            var expected = new double[length];
            if (accumulate) Array.Fill(expected, 0.5);
            for (int i = 0; i < x.Length; i++)
                expected[i / (rows * columns) * yOuter + i / columns % rows * yRow + i % columns * yColumn] += TestMaps.ReluGradient.Reference(x[i], mask[i]);
            float[] actual = EachWidth.SameForAnyThreads(() =>
            {
                float[] guarded = Values.Guarded(length);
                if (accumulate) guarded.Inside().Fill(0.5f);
                Reduce.Sum<TestMaps.ReluGradient>(guarded.Inside(), yOuter, yRow, yColumn, accumulate, outer, rows, columns, new Operand(x, rows * columns, columns, 1), new Operand(mask, rows * columns, columns, 1));
                Values.CheckSentinels(guarded, $"{width} bits");
                return guarded.Inside().ToArray();
            });
            Values.Close(expected, actual, 1e-5, $"{width} bits, [{outer}, {rows}, {columns}], kept {kept}");
        }
    });

    [Fact]
    public void Sum_BroadcastOperand_CountsEveryElement() => EachWidth.Run(width =>
    {
        float[] y = new float[3], scale = [1f, 2f, 4f];
        Reduce.Sum<Identity>(y, 0, 1, 0, false, 10, 3, 4, new Operand(scale, 0, 1, 0));
        Assert.Equal([40f, 80f, 160f], y);
    });

    [Fact]
    public void Sum_OfNothing_IsZeroUnlessAccumulating()
    {
        float[] y = [1f, 2f];
        Reduce.Sum<Identity>(y, 0, 0, 1, true, 1, 0, 2, new Operand([], 0, 2, 1));
        Assert.Equal([1f, 2f], y);
        Reduce.Sum<Identity>(y, 0, 0, 1, false, 1, 0, 2, new Operand([], 0, 2, 1));
        Assert.Equal([0f, 0f], y);
    }

    [Fact]
    public void Sum_LongRunOfTenths_KeepsSixDigits() => EachWidth.Run(width =>
    {
        float[] x = new float[1_000_000], y = new float[1];
        Array.Fill(x, 0.1f);
        Reduce.Sum<Identity>(y, 0, 0, 0, false, 1, 1, x.Length, new Operand(x, 0, 0, 1));
        Assert.Equal(100000.00149, y[0], 0.1);
        Reduce.Sum<Identity>(y, 0, 0, 1, false, 1, x.Length, 1, new Operand(x, 0, 1, 1));
        Assert.Equal(100000.00149, y[0], 0.5);
    });
}
