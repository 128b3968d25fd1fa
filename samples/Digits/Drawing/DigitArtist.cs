namespace Digits.Drawing;

/// <summary>
/// Draws sets of handwritten-looking digits. An image depends on the seed, the set and its number only, so that a set is
/// the same, bit for bit, on any number of threads and any processor.
/// </summary>
internal static class DigitArtist
{
    /// <summary>The number of different digits.</summary>
    public const int Classes = 10;

    private const int ImagesPerJob = 64;

    /// <summary>The digit that is drawn as image number <paramref name="index"/>: all digits are equally frequent.</summary>
    public static int LabelOf(int index) => index % Classes;

    /// <summary>Draws a set of images.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="set">Which set; sets of one seed share no image.</param>
    /// <param name="pixels">Where the images go, 28 · 28 bytes each, one after the other.</param>
    /// <param name="threads">The most threads to use, at least 1.</param>
    public static void DrawSet(int seed, int set, byte[] pixels, int threads)
    {
        int count = pixels.Length / Sheet.Area;
        int jobs = (count + ImagesPerJob - 1) / ImagesPerJob;
        Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = threads }, job =>
        {
            var sheet = new Sheet();
            var hand = new Hand();
            int end = Math.Min(count, (job + 1) * ImagesPerJob);
            for (int index = job * ImagesPerJob; index < end; index++)
            {
                var random = new RandomStream(seed, set, index);
                Draw(LabelOf(index), sheet, hand, pixels.AsSpan(index * Sheet.Area, Sheet.Area), ref random);
            }
        });
    }

    private static void Draw(int digit, Sheet sheet, Hand hand, Span<byte> pixels, ref RandomStream random)
    {
        sheet.Clear();
        hand.Choose(ref random);
        IReadOnlyList<Glyph> glyphs = GlyphTable.Of(digit);
        hand.Write(glyphs[(int)(random.Next() * glyphs.Count)], sheet, ref random);
        Paper.Soil(sheet, ref random);
        Paper.Photograph(sheet, pixels, ref random);
    }
}
