namespace Digits.Drawing;

/// <summary>
/// A smooth random displacement of the sheet, after Simard, Steinkraus and Platt, "Best practices for convolutional neural
/// networks" (2003): random arrows on a coarse grid, blended in between. It is applied to the strokes instead of the pixels, so
/// that lines stay sharp.
/// </summary>
internal sealed class ElasticField
{
    private const int Nodes = 4;
    private const float Spacing = Sheet.Side / (float)(Nodes - 1);

    private readonly Point[] arrows = new Point[Nodes * Nodes];

    /// <summary>Draws new arrows.</summary>
    /// <param name="random">The image's random numbers.</param>
    /// <param name="strength">The longest displacement along each axis, in pixels.</param>
    public void Shuffle(ref RandomStream random, float strength)
    {
        foreach (ref Point arrow in arrows.AsSpan())
        {
            arrow = new Point(random.Around(strength), random.Around(strength));
        }
    }

    /// <summary>The place to which a point of the sheet moves.</summary>
    public Point Move(Point point)
    {
        (int column, float x) = Cell(point.X);
        (int row, float y) = Cell(point.Y);
        int corner = row * Nodes + column;
        Point above = Blend(arrows[corner], arrows[corner + 1], x);
        Point below = Blend(arrows[corner + Nodes], arrows[corner + Nodes + 1], x);
        return point + Blend(above, below, y);
    }

    private static (int Index, float Weight) Cell(float coordinate)
    {
        float place = Math.Clamp(coordinate / Spacing, 0, Nodes - 1);
        int index = Math.Min((int)place, Nodes - 2);
        float t = place - index;
        return (index, t * t * (3 - 2 * t));
    }

    private static Point Blend(Point a, Point b, float weight) => a + (b - a) * weight;
}
