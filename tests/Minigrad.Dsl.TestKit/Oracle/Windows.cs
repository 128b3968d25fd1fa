using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>Where a moving window lies.</summary>
internal static class Windows
{
    /// <summary><c>⌊(size + padding - kernel) / stride⌋ + 1</c> for the padding of both sides, counted by moving the window while it fits.</summary>
    public static int Count(int size, int kernel, int stride, int padding)
    {
        int count = 0;
        while ((count * stride) + kernel <= size + padding)
        {
            count++;
        }

        return count;
    }

    /// <summary>The shape (batch channels h w) of a window's result.</summary>
    public static int[] Shape(Window2d window, Tensor x, int channels) =>
    [
        x.Shape[0],
        channels,
        Count(x.Shape[2], window.KernelHeight, window.StrideHeight, 2 * window.PaddingHeight),
        Count(x.Shape[3], window.KernelWidth, window.StrideWidth, (window.Causal ? 1 : 2) * window.PaddingWidth),
    ];

    /// <summary>The elements of an image of the given height and width under the window at row <paramref name="h"/> and column <paramref name="w"/>, padding left out.</summary>
    public static IEnumerable<(int KernelRow, int KernelColumn, int Row, int Column)> Under(Window2d window, int h, int w, int height, int width)
    {
        for (int i = 0; i < window.KernelHeight; i++)
        {
            for (int j = 0; j < window.KernelWidth; j++)
            {
                int row = (h * window.StrideHeight) + i - window.PaddingHeight;
                int column = (w * window.StrideWidth) + j - window.PaddingWidth;
                if (row >= 0 && row < height && column >= 0 && column < width)
                {
                    yield return (i, j, row, column);
                }
            }
        }
    }
}
