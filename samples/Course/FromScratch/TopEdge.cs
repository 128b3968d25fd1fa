using Course.Models;
using Minigrad;

namespace Course.FromScratch;

/// <summary>The convolution that finds top edges: minus one above, plus one below.</summary>
internal static class TopEdge
{
    private static readonly float[] Kernel = [-1, -1, -1, 0, 0, 0, 1, 1, 1];
    private const int Side = 26;

    /// <summary>Its value at a place of the 26 x 26 result, which lies one pixel further down and right in the image.</summary>
    public static float At(Dataset images, int image, int row, int column)
    {
        EdgeFilter model = new();
        Kernel.CopyTo(model.Filter.Weight.Values);
        float[] pixels = new float[images.SampleLength];
        images.CopyInputs(image, pixels);
        return model.Predict(pixels, model.CreateWorkspace(1), 1)[(row * Side) + column];
    }
}
