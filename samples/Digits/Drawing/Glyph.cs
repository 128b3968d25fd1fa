using System.Globalization;

namespace Digits.Drawing;

/// <summary>
/// One way to write a digit: strokes of cubic Bézier pieces in a box 10 wide and 14 high. A stroke of n pieces is 3n + 1
/// points: the start, then for each piece two handles and the next joint.
/// </summary>
internal sealed class Glyph
{
    /// <summary>The width of the box that paths are written in.</summary>
    public const float Width = 10;

    /// <summary>The height of the box that paths are written in.</summary>
    public const float Height = 14;

    private Glyph(IReadOnlyList<Point[]> strokes) => Strokes = strokes;

    /// <summary>The strokes in the order in which a hand draws them.</summary>
    public IReadOnlyList<Point[]> Strokes { get; }

    /// <summary>
    /// Reads a path in the notation of SVG with absolute coordinates: <c>M x y</c> puts the pen down, <c>L x y</c> draws a line,
    /// <c>C x1 y1 x2 y2 x y</c> a curve.
    /// </summary>
    /// <exception cref="FormatException">The text is no such path.</exception>
    public static Glyph Parse(string path)
    {
        List<Point[]> strokes = [];
        List<Point> stroke = [];
        string[] words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int next = 0;
        while (next < words.Length)
        {
            switch (words[next++])
            {
                case "M":
                    Finish();
                    stroke.Add(ReadPoint());
                    break;
                case "L":
                    Point from = stroke[^1];
                    Point to = ReadPoint();
                    stroke.AddRange([from + (to - from) * (1f / 3), from + (to - from) * (2f / 3), to]);
                    break;
                case "C":
                    stroke.AddRange([ReadPoint(), ReadPoint(), ReadPoint()]);
                    break;
                case var word:
                    throw new FormatException($"'{word}' in the path '{path}' is none of M, L and C.");
            }
        }

        Finish();
        return new Glyph(strokes);

        Point ReadPoint() => new(ReadNumber(), ReadNumber());

        float ReadNumber() => float.Parse(words[next++], CultureInfo.InvariantCulture);

        void Finish()
        {
            if (stroke.Count > 0)
            {
                strokes.Add([.. stroke]);
                stroke.Clear();
            }
        }
    }
}
