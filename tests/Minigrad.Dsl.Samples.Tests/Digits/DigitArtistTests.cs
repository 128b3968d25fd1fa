using System.Security.Cryptography;
using Digits.Drawing;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class DigitArtistTests
{
    private const string ChecksumOfSeedOne = "6782DBCFA41DE6E61625F76AA966F14105D830CAAAFF4FE15AA56B1F9645B64C";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void DrawSet_AnyThreadCount_HasTheSameChecksum(int threads)
    {
        byte[] pixels = Draw(seed: 1, set: 0, count: 2_000, threads);

        Assert.Equal(ChecksumOfSeedOne, Convert.ToHexString(SHA256.HashData(pixels)));
    }

    [Fact]
    public void DrawSet_LargerSet_BeginsWithTheSmallerOne()
    {
        byte[] small = Draw(seed: 3, set: 0, count: 70, threads: 2);
        byte[] large = Draw(seed: 3, set: 0, count: 200, threads: 2);

        Assert.Equal(small, large[..small.Length]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void DrawSet_OtherSeedOrSet_SharesNoImage(int seed, int set)
    {
        HashSet<string> images = [.. Images(Draw(seed: 1, set: 0, count: 500, threads: 2))];

        Assert.Equal(500, images.Count);
        Assert.DoesNotContain(Images(Draw(seed, set, count: 500, threads: 2)), images.Contains);
    }

    [Fact]
    public void DrawSet_EveryImage_HasInkAndMostlyPaper()
    {
        foreach (byte[] image in Draw(seed: 5, set: 0, count: 2_000, threads: 2).Chunk(Sheet.Area))
        {
            Assert.InRange(image.Count(pixel => pixel > 80), 12, Sheet.Area * 45 / 100);
        }
    }

    [Fact]
    public void LabelOf_TwelveThousandImages_AreTwelveHundredOfEachDigit()
    {
        int[] counts = new int[10];
        for (int index = 0; index < 12_000; index++)
        {
            counts[DigitArtist.LabelOf(index)]++;
        }

        Assert.Equal(Enumerable.Repeat(1_200, 10), counts);
    }

    private static byte[] Draw(int seed, int set, int count, int threads)
    {
        byte[] pixels = new byte[count * Sheet.Area];
        DigitArtist.DrawSet(seed, set, pixels, threads);
        return pixels;
    }

    private static IEnumerable<string> Images(byte[] pixels) => pixels.Chunk(Sheet.Area).Select(Convert.ToHexString);
}
