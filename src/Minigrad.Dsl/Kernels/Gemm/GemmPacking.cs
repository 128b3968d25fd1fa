using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>Copies of a matrix's part with unit column stride.</summary>
internal static unsafe class GemmPacking
{
    /// <summary>target[p·width + j] = source[p·rowStride + j·columnStride] for j &lt; columns, and zero up to the width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(float* source, nint rowStride, nint columnStride, float* target, int columns, int rows, int width)
    {
        if (columns < width) new Span<float>(target, checked(rows * width)).Clear();
        if (columnStride == 1)
        {
            for (int p = 0; p < rows; p++, source += rowStride, target += width)
            {
                int j = 0;
                for (; j <= columns - 4; j += 4) Vector128.Store(Vector128.Load(source + j), target + j);
                for (; j < columns; j++) target[j] = source[j];
            }
        }
        else if (rowStride == 1)
        {
            Transpose.Copy(source, columnStride, target, width, columns, rows);
        }
        else
        {
            for (int p = 0; p < rows; p++)
                for (int j = 0; j < columns; j++) target[(nint)p * width + j] = source[p * rowStride + j * columnStride];
        }
    }
}
