using Digits.Drawing;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class GlyphTableTests
{
    public static TheoryData<int> Digits => [.. Enumerable.Range(0, DigitArtist.Classes)];

    [Theory]
    [MemberData(nameof(Digits))]
    public void Of_EachDigit_HasSeveralGlyphsInsideTheBox(int digit)
    {
        Assert.True(GlyphTable.Of(digit).Count >= 2);
        foreach (Point[] stroke in GlyphTable.Of(digit).SelectMany(glyph => glyph.Strokes))
        {
            Assert.Equal(1, stroke.Length % 3);
            Assert.All(stroke, point => Assert.InRange(point.X, 0, Glyph.Width));
            Assert.All(stroke, point => Assert.InRange(point.Y, -1, Glyph.Height + 1));
        }
    }

    [Fact]
    public void Parse_LinesAndCurves_GivesStrokesOfCubicPieces()
    {
        var glyph = Glyph.Parse("M 0 0 L 3 6 M 1 1 C 2 2 3 3 4 5");

        Assert.Equal(2, glyph.Strokes.Count);
        Assert.Equal([new Point(0, 0), new Point(1, 2), new Point(2, 4), new Point(3, 6)], glyph.Strokes[0]);
        Assert.Equal([new Point(1, 1), new Point(2, 2), new Point(3, 3), new Point(4, 5)], glyph.Strokes[1]);
    }

    [Fact]
    public void Parse_UnknownLetter_NamesItAndThePath()
    {
        FormatException error = Assert.Throws<FormatException>(() => Glyph.Parse("M 0 0 Q 1 1"));

        Assert.Equal("'Q' in the path 'M 0 0 Q 1 1' is none of M, L and C.", error.Message);
    }
}
