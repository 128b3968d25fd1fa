using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>A copy of planes with zeros around them, so that no tap needs a test.</summary>
internal struct ConvPadding
{
    public int Channels, Height, Width;
    public int PaddedHeight, PaddedWidth, Top, Left;

    public readonly int PlaneLength => PaddedHeight * PaddedWidth;

    public readonly int ImageLength => Channels * PlaneLength;

    /// <summary>Whether the planes can be read where they lie.</summary>
    public readonly bool IsNone => Top == 0 && Left == 0 && PaddedHeight <= Height && PaddedWidth == Width;

    /// <summary>Floats of memory for some images: whole vectors are stored, past the last row too.</summary>
    public readonly long Length(int images) => Scratch.Align((long)images * ImageLength + 16);

    /// <summary>Copies the planes of one image; the target was zero, or held another image, before.</summary>
    /// <remarks>Rows are stored as whole vectors whose last lanes are zero, in ascending order: what they cover of the next row is its left border or is stored next.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly unsafe void Copy<S, V>(float* source, float* target) where S : struct, ISimd<V> where V : struct
    {
        int rows = Math.Min(Height, PaddedHeight - Top), columns = Math.Min(Width, PaddedWidth - Left), whole = columns / S.Count * S.Count, rest = columns - whole;
        for (int channel = 0; channel < Channels; channel++)
        {
            float* from = source + channel * Height * Width, to = target + (long)channel * PlaneLength + Top * PaddedWidth + Left;
            for (int row = 0; row < rows; row++, from += Width, to += PaddedWidth)
            {
                for (int c = 0; c < whole; c += S.Count) S.Store(to + c, S.Load(from + c));
                if (rest > 0) S.Store(to + whole, S.LoadPartial(from + whole, rest));
            }
        }
    }
}
