using Digits.Drawing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Digits.Terminal;

/// <summary>Shows images of digits in a terminal, two rows of pixels a line.</summary>
internal static class Picture
{
    private const string Shades = " .:-=+*#%@";

    /// <summary>True where the terminal can show grey half blocks; elsewhere letters serve as shades.</summary>
    public static bool HasGreys(IAnsiConsole console) =>
        console.Profile.Capabilities is { Ansi: true, Unicode: true, ColorSystem: ColorSystem.EightBit or ColorSystem.TrueColor };

    /// <summary>An image as text of 28 columns and 14 lines.</summary>
    /// <param name="pixels">28 · 28 numbers from 0 for paper to 1 for ink.</param>
    /// <param name="greys">Whether to use half blocks in greys, or else letters.</param>
    public static IRenderable Of(ReadOnlySpan<float> pixels, bool greys)
    {
        var text = new Paragraph { Overflow = Overflow.Crop };
        for (int row = 0; row < Sheet.Side; row += 2)
        {
            for (int column = 0; column < Sheet.Side; column++)
            {
                float upper = pixels[row * Sheet.Side + column];
                float lower = pixels[(row + 1) * Sheet.Side + column];
                if (greys)
                {
                    text.Append("▀", new Style(Grey(upper), Grey(lower)));
                }
                else
                {
                    text.Append(Shades[(int)((upper + lower) / 2 * (Shades.Length - 0.01f))].ToString());
                }
            }

            text.Append("\n");
        }

        return text;
    }

    private static Color Grey(float ink)
    {
        byte level = (byte)(ink * 255);
        return new Color(level, level, level);
    }
}
