using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class EmbeddingTests
{
    /// <summary>vocabulary, dimension, indices.</summary>
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 5, 3, 0 }, { 7, 16, 9 }, { 4, 17, 20 }, { 9, 33, 5 }, { 50, 129, 300 }, { 3, 500, 70 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RowsAndGradient_AnyShape_AreThoseOfTheDefinition(int vocabulary, int dimension, int count) => EachWidth.Run(width =>
    {
        Random random = new(count);
        int[] indices = [.. Enumerable.Range(0, count).Select(_ => random.Next(vocabulary))];
        float[] table = Values.Random(vocabulary * dimension, 1), dy = Values.Random(count * dimension, 2);
        double[] rows = new double[dy.Length], gradient = [.. table.Select(value => (double)value)];
        for (int i = 0; i < dy.Length; i++)
        {
            int element = indices[i / dimension] * dimension + i % dimension;
            rows[i] = table[element];
            gradient[element] += dy[i];
        }
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] y = Values.Guarded(dy.Length), g = Values.Guarded(table.Length);
            table.CopyTo(g.Inside());
            Embedding.Rows(indices, table, vocabulary, dimension, y.Inside(), "Net", "Embed");
            Embedding.AddGradient(indices, dy, vocabulary, dimension, g.Inside());
            Values.CheckSentinels(y, $"{width} bits, rows");
            Values.CheckSentinels(g, $"{width} bits, gradient");
            return [.. y.Inside(), .. g.Inside()];
        });
        Values.Close([.. rows, .. gradient], actual, 1e-5, $"{width} bits, {vocabulary} x {dimension}, {count} indices");
    });

    [Fact]
    public void RowsAndGradient_AtTheEndOfAPage_StayInside()
    {
        if (!OperatingSystem.IsLinux()) return;
        EachWidth.Run(_ =>
        {
            for (int dimension = 1; dimension <= 40; dimension++)
            {
                using GuardedMemory table = new(3 * dimension), result = new(4 * dimension);
                table.Values.Fill(1f);
                Embedding.Rows([2, 0, 2, 1], table.Values, 3, dimension, result.Values, "Net", "Embed");
                Embedding.AddGradient([2, 0, 2, 1], result.Values, 3, dimension, table.Values);
                Assert.Equal(3f, table.Values[^1]);
                Assert.Equal(2f, table.Values[0]);
            }
        });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Rows_IndexOutside_IsNamedWithItsPositionAndNothingIsWritten(int index)
    {
        float[] y = [7f, 7f, 7f, 7f];

        MinigradException error = Assert.Throws<MinigradException>(() => Embedding.Rows([2, index], new float[6], 3, 2, y, "Net", "Words.Embed"));

        Assert.Equal($"Net: index {index} at position 1 of what layer 'Words.Embed' reads is outside its vocabulary of 3; indices are 0 to 2.", error.Message);
        Assert.All(y, value => Assert.Equal(7f, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Embedding.AddGradient([index], [1f, 1f], 3, 2, new float[6]));
    }
}
