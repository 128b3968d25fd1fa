namespace Digits.Drawing;

/// <summary>A place on the paper, or a displacement. x grows to the right, y grows downwards.</summary>
/// <param name="X">The horizontal coordinate.</param>
/// <param name="Y">The vertical coordinate.</param>
internal readonly record struct Point(float X, float Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, float scale) => new(a.X * scale, a.Y * scale);
}
