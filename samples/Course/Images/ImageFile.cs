using StbImageSharp;

namespace Course.Images;

/// <summary>Reads picture files into samples of three planes, red, green and blue.</summary>
internal static class ImageFile
{
    private const int Channels = 3;

    /// <summary>Decodes a picture, scales it to a square and stores it as <c>3 side side</c>.</summary>
    public static void Read(string path, int side, Span<byte> planes)
    {
        ImageResult image = ImageResult.FromMemory(File.ReadAllBytes(path), ColorComponents.RedGreenBlue);
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column < side; column++)
            {
                for (int channel = 0; channel < Channels; channel++)
                {
                    planes[(channel * side * side) + (row * side) + column] = At(image, channel, Position(row, side, image.Height), Position(column, side, image.Width));
                }
            }
        }
    }

    // Pixel centres map to pixel centres; an unscaled picture therefore stays as it is.
    private static double Position(int target, int targets, int sources) => ((target + 0.5) * sources / targets) - 0.5;

    /// <summary>Bilinear interpolation between the four nearest pixels.</summary>
    private static byte At(ImageResult image, int channel, double row, double column)
    {
        int top = Math.Clamp((int)Math.Floor(row), 0, image.Height - 1), bottom = Math.Min(top + 1, image.Height - 1);
        int left = Math.Clamp((int)Math.Floor(column), 0, image.Width - 1), right = Math.Min(left + 1, image.Width - 1);
        double down = Math.Clamp(row - top, 0, 1), across = Math.Clamp(column - left, 0, 1);
        double upper = double.Lerp(Pixel(image, channel, top, left), Pixel(image, channel, top, right), across);
        double lower = double.Lerp(Pixel(image, channel, bottom, left), Pixel(image, channel, bottom, right), across);
        return (byte)Math.Round(double.Lerp(upper, lower, down));
    }

    private static byte Pixel(ImageResult image, int channel, int row, int column) => image.Data[(((row * image.Width) + column) * Channels) + channel];
}
