namespace Digits.Drawing;

/// <summary>
/// The hand that writes one image: which way up, how large and how slanted, how much it trembles, and the pen it holds. Chosen
/// anew for each image.
/// </summary>
internal sealed class Hand
{
    private const int PiecesOfCurve = 8;
    private const float JointTremor = 0.6f;
    private const float HandleTremor = 0.55f;

    private readonly ElasticField field = new();
    private readonly Point[] joints = new Point[32];
    private float xx, xy, yx, yy;
    private Point centre;
    private float radius, swell, swellPlace, softness;

    /// <summary>Chooses this image's size, slant, place, distortion and pen.</summary>
    public void Choose(ref RandomStream random)
    {
        float height = random.Between(14, 22);
        float width = height * random.Between(0.5f, 0.85f);
        (float sine, float cosine) = Rotation(random.Around(0.15f));
        float shear = random.Between(-0.25f, 0.45f);
        float scaleX = width / Glyph.Width;
        float scaleY = height / Glyph.Height;

        // rotation · shear · scale; y grows downwards, so a positive shear leans the digit to the right
        xx = cosine * scaleX;
        xy = (-cosine * shear - sine) * scaleY;
        yx = sine * scaleX;
        yy = (-sine * shear + cosine) * scaleY;
        centre = new Point(Sheet.Side / 2f + random.Around(2.5f), Sheet.Side / 2f + random.Around(2.5f));
        field.Shuffle(ref random, random.Between(0.4f, 2.3f));
        radius = random.Between(0.6f, 1.75f);
        swell = random.Around(0.35f);
        swellPlace = random.Next();
        softness = random.Between(0.8f, 1.5f);
    }

    /// <summary>Writes a glyph on the sheet.</summary>
    public void Write(Glyph glyph, Sheet sheet, ref RandomStream random)
    {
        foreach (Point[] stroke in glyph.Strokes)
        {
            Span<Point> points = joints.AsSpan(0, stroke.Length);
            stroke.CopyTo(points);
            Tremble(points, ref random);
            Draw(points, sheet);
        }
    }

    private static (float Sine, float Cosine) Rotation(float tangentOfHalf)
    {
        float square = tangentOfHalf * tangentOfHalf;
        return (2 * tangentOfHalf / (1 + square), (1 - square) / (1 + square));
    }

    private static void Tremble(Span<Point> points, ref RandomStream random)
    {
        for (int joint = 0; joint < points.Length; joint += 3)
        {
            // both handles follow their joint, so that a smooth curve stays smooth
            Point shift = new Point(random.Bell(), random.Bell()) * JointTremor;
            Point turn = new Point(random.Bell(), random.Bell()) * HandleTremor;
            points[joint] += shift;
            if (joint > 0)
            {
                points[joint - 1] += shift - turn;
            }

            if (joint + 1 < points.Length)
            {
                points[joint + 1] += shift + turn;
            }
        }
    }

    private void Draw(ReadOnlySpan<Point> points, Sheet sheet)
    {
        int pieces = (points.Length - 1) / 3 * PiecesOfCurve;
        Point last = Place(points[0]);
        float lastRadius = RadiusAt(0);
        for (int piece = 1; piece <= pieces; piece++)
        {
            int curve = (piece - 1) / PiecesOfCurve;
            float t = (piece - curve * PiecesOfCurve) / (float)PiecesOfCurve;
            Point next = Place(Bezier(points.Slice(curve * 3, 4), t));
            float nextRadius = RadiusAt(piece / (float)pieces);
            sheet.Line(last, next, lastRadius, nextRadius, softness);
            (last, lastRadius) = (next, nextRadius);
        }
    }

    private static Point Bezier(ReadOnlySpan<Point> p, float t)
    {
        float s = 1 - t;
        return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
    }

    private Point Place(Point point)
    {
        float x = point.X - Glyph.Width / 2;
        float y = point.Y - Glyph.Height / 2;
        return field.Move(new Point(centre.X + xx * x + xy * y, centre.Y + yx * x + yy * y));
    }

    /// <summary>The pen presses harder, or softer, around one place of the stroke.</summary>
    private float RadiusAt(float place)
    {
        float distance = place - swellPlace;
        return radius * (1 + swell * (1 - 4 * distance * distance / (1 + 4 * distance * distance)));
    }
}
