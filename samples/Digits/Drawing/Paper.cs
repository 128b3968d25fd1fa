namespace Digits.Drawing;

/// <summary>What happens to an image after the pen: worn spots, stray marks, faint ink and the camera's noise.</summary>
internal static class Paper
{
    /// <summary>Adds, now and then, a mark that is not part of the digit, and rubs out a small spot of it.</summary>
    public static void Soil(Sheet sheet, ref RandomStream random)
    {
        if (random.Chance(0.10f))
        {
            var start = new Point(random.Between(0, Sheet.Side), random.Chance(0.5f) ? random.Between(0, 3) : random.Between(25, 28));
            Point end = start + new Point(random.Around(5), random.Around(3));
            sheet.Line(start, end, 0.7f, 0.4f, 1);
        }

        if (random.Chance(0.12f))
        {
            RubOut(sheet.Ink, new Point(random.Between(8, 20), random.Between(6, 22)), random.Between(1.2f, 2.4f));
        }
    }

    /// <summary>Photographs the sheet: 0 for bare paper to 255 for full ink.</summary>
    public static void Photograph(Sheet sheet, Span<byte> pixels, ref RandomStream random)
    {
        float strength = random.Between(0.6f, 1);
        float noise = random.Chance(0.5f) ? random.Between(0.01f, 0.1f) : 0;
        Span<float> ink = sheet.Ink;
        for (int i = 0; i < ink.Length; i++)
        {
            float value = ink[i] * strength;
            if (noise > 0)
            {
                value += noise * random.Bell();
            }

            pixels[i] = (byte)(Math.Clamp(value, 0, 1) * 255 + 0.5f);
        }
    }

    private static void RubOut(Span<float> ink, Point centre, float radius)
    {
        for (int i = 0; i < ink.Length; i++)
        {
            Point away = new Point(i % Sheet.Side + 0.5f, i / Sheet.Side + 0.5f) - centre;
            float distance = MathF.Sqrt(away.X * away.X + away.Y * away.Y);
            ink[i] *= Math.Clamp(distance - radius + 0.5f, 0, 1);
        }
    }
}
