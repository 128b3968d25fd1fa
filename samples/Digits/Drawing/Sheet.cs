namespace Digits.Drawing;

/// <summary>A square sheet onto which round-tipped strokes are drawn, ink between 0 (paper) and 1.</summary>
internal sealed class Sheet
{
    /// <summary>The side of the sheet in pixels.</summary>
    public const int Side = 28;

    /// <summary>The number of pixels of the sheet.</summary>
    public const int Area = Side * Side;

    private readonly float[] ink = new float[Area];

    /// <summary>The ink of each pixel, row by row.</summary>
    public Span<float> Ink => ink;

    /// <summary>Takes all ink away.</summary>
    public void Clear() => Array.Clear(ink);

    /// <summary>
    /// Draws a straight piece of a stroke: at distance d from the line a pixel gets 1/2 + (radius - d) / softness, held between
    /// 0 and 1, where this is more than it has.
    /// </summary>
    /// <param name="from">One end, in pixels; (0, 0) is the corner of the sheet.</param>
    /// <param name="to">The other end.</param>
    /// <param name="fromRadius">Half the stroke's thickness at <paramref name="from"/>, in pixels.</param>
    /// <param name="toRadius">Half the stroke's thickness at <paramref name="to"/>.</param>
    /// <param name="softness">The width of the soft edge in pixels, positive.</param>
    public void Line(Point from, Point to, float fromRadius, float toRadius, float softness)
    {
        Point along = to - from;
        float lengthSquared = along.X * along.X + along.Y * along.Y;
        float inverse = lengthSquared > 0 ? 1 / lengthSquared : 0;
        float reach = MathF.Max(fromRadius, toRadius) + softness;
        (int left, int right) = Cover(from.X, to.X, reach);
        (int top, int bottom) = Cover(from.Y, to.Y, reach);
        for (int row = top; row < bottom; row++)
        {
            for (int column = left; column < right; column++)
            {
                Point offset = new Point(column + 0.5f, row + 0.5f) - from;
                float place = Math.Clamp((offset.X * along.X + offset.Y * along.Y) * inverse, 0, 1);
                Point apart = offset - along * place;
                float distanceSquared = apart.X * apart.X + apart.Y * apart.Y;
                if (distanceSquared >= reach * reach)
                {
                    continue;
                }

                float distance = MathF.Sqrt(distanceSquared);
                float radius = fromRadius + (toRadius - fromRadius) * place;
                float covered = Math.Clamp(0.5f + (radius - distance) / softness, 0, 1);
                ref float pixel = ref ink[row * Side + column];
                pixel = MathF.Max(pixel, covered);
            }
        }
    }

    private static (int First, int End) Cover(float a, float b, float reach)
    {
        int first = (int)MathF.Floor(MathF.Min(a, b) - reach);
        int end = (int)MathF.Ceiling(MathF.Max(a, b) + reach);
        return (Math.Clamp(first, 0, Side), Math.Clamp(end, 0, Side));
    }
}
