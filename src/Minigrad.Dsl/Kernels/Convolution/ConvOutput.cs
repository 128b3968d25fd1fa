using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Takes an image from [pixel, channel], as tiles are summed, to [channel, pixel], as images are stored.</summary>
internal static unsafe class ConvOutput
{
    /// <summary>target[c, p] += sums[p, c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<S, V>(float* sums, int paddedChannels, float* target, int channels, int pixels, float* temporary) where S : struct, ISimd<V> where V : struct
    {
        Transpose.Copy(sums, paddedChannels, temporary, pixels, pixels, channels);
        MapRow.Run<Addition, S, V>(target, channels * pixels, new View(temporary, 0, 0, 1), new View(target, 0, 0, 1), default, default);
    }

    /// <summary>target[first + c, p] = map(sums[p, c], x1[image, first + c, p], …) for some channels of an image.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<TMap, S, V>(float* sums, int paddedChannels, float* target, int first, int channels, int pixels, float* temporary, int image, View x1, View x2, View x3)
        where TMap : IMap where S : struct, ISimd<V> where V : struct
    {
        target += (long)first * pixels;
        if (typeof(TMap) == typeof(Identity))
        {
            Transpose.Copy(sums, paddedChannels, target, pixels, pixels, channels);
            return;
        }
        Transpose.Copy(sums, paddedChannels, temporary, pixels, pixels, channels);
        for (int c = 0; c < channels; c++)
            MapRow.Run<TMap, S, V>(target + (long)c * pixels, pixels, new View(temporary + (long)c * pixels, 0, 0, 1), At(x1, image, first + c), At(x2, image, first + c), At(x3, image, first + c));
    }

    /// <summary>The row of an operand that lies under a channel of an image.</summary>
    public static View At(View view, int image, int channel) => new(view.Row(image, channel), 0, 0, view.ColumnStride);
}
