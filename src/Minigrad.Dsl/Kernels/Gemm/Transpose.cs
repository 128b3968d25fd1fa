using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Minigrad.Kernels;

/// <summary>Transposed copies in blocks of 4 x 4: a wider block would only trade stores for shuffles.</summary>
internal static unsafe class Transpose
{
    /// <summary>target[c·targetStride + r] = source[r·sourceStride + c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(float* source, nint sourceStride, float* target, nint targetStride, int rows, int columns)
    {
        int r = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; r <= rows - 4; r += 4)
            {
                float* from = source + r * sourceStride, to = target + r;
                int c = 0;
                for (; c <= columns - 4; c += 4, from += 4, to += 4 * targetStride) Block(from, sourceStride, to, targetStride);
                for (; c < columns; c++, from++, to += targetStride)
                    for (int i = 0; i < 4; i++) to[i] = from[i * sourceStride];
            }
        }
        for (; r < rows; r++)
        {
            float* from = source + r * sourceStride, to = target + r;
            for (int c = 0; c < columns; c++) to[c * targetStride] = from[c];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(float* from, nint fromStride, float* to, nint toStride)
    {
        Vector128<float> a = Vector128.Load(from), b = Vector128.Load(from + fromStride), c = Vector128.Load(from + 2 * fromStride), d = Vector128.Load(from + 3 * fromStride);
        Vector128<float> ac = UnpackLow(a, c), bd = UnpackLow(b, d), ac2 = UnpackHigh(a, c), bd2 = UnpackHigh(b, d);
        UnpackLow(ac, bd).Store(to);
        UnpackHigh(ac, bd).Store(to + toStride);
        UnpackLow(ac2, bd2).Store(to + 2 * toStride);
        UnpackHigh(ac2, bd2).Store(to + 3 * toStride);
    }

    // a0 b0 a1 b1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnpackLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    // a2 b2 a3 b3
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnpackHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);
}
