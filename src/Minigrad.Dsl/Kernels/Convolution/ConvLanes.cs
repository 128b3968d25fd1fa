using System.Runtime.Intrinsics;

namespace Minigrad.Kernels;

/// <summary>How many lanes vectors over channels have: no more than few channels can fill.</summary>
internal static class ConvLanes
{
    /// <summary>The lanes for a number of channels: 16, 8, 4 or 1.</summary>
    public static int For(int channels)
    {
        int lanes = Runtime.VectorWidth / 32;
        while (lanes > 4 && channels <= lanes / 2) lanes /= 2;
        return lanes;
    }

    /// <summary>Channels rounded up to whole vectors.</summary>
    public static int Pad(int channels, int lanes) => (channels + lanes - 1) / lanes * lanes;

    /// <summary>One or two vectors from a channel on.</summary>
    public static int Vectors(int channel, int channels, int lanes) => channels - channel > lanes ? 2 : 1;
}
