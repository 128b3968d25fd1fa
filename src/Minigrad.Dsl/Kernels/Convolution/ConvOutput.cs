using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Takes an image from [pixel, channel], as tiles are summed, to [channel, pixel], as images are stored.</summary>
internal static unsafe class ConvOutput
{
    /// <summary>target[c, p] = (or +=) sums[p, c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store<S, V>(float* sums, int paddedChannels, float* target, int channels, int pixels, bool accumulate, float* temporary) where S : struct, ISimd<V> where V : struct
    {
        if (!accumulate)
        {
            Transpose.Copy(sums, paddedChannels, target, pixels, pixels, channels);
            return;
        }
        Transpose.Copy(sums, paddedChannels, temporary, pixels, pixels, channels);
        MapRow.Run<Addition, S, V>(target, channels * pixels, new View(temporary, 0, 0, 1), new View(target, 0, 0, 1), default, default);
    }

    /// <summary>target[c, p] = map(sums[p, c], x1[image, c, p], …).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<TMap, S, V>(float* sums, int paddedChannels, float* target, int channels, int pixels, float* temporary, int image, View x1, View x2, View x3)
        where TMap : IMap where S : struct, ISimd<V> where V : struct
    {
        if (typeof(TMap) == typeof(Identity))
        {
            Transpose.Copy(sums, paddedChannels, target, pixels, pixels, channels);
            return;
        }
        Transpose.Copy(sums, paddedChannels, temporary, pixels, pixels, channels);
        for (int c = 0; c < channels; c++)
            MapRow.Run<TMap, S, V>(target + (long)c * pixels, pixels, new View(temporary + (long)c * pixels, 0, 0, 1), At(x1, image, c), At(x2, image, c), At(x3, image, c));
    }

    private static View At(View view, int image, int channel) => new(view.Row(image, channel), 0, 0, view.ColumnStride);
}
