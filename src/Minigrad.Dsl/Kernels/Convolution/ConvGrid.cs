namespace Minigrad.Kernels;

/// <summary>A grid of places cut into tiles, and where a place is read and written.</summary>
internal unsafe struct ConvGrid
{
    public int Height, Width;

    /// <summary>Floats from one place to the next in what is read.</summary>
    public nint ReadRow, ReadColumn;

    /// <summary>Floats from one place to the next in what is written.</summary>
    public nint WriteRow, WriteColumn;

    /// <summary>Runs the micro-kernel over all tiles of the grid.</summary>
    public readonly void Run<S, V>(int vectors, int k, int* offsets, float* a, float* b, float* o, bool accumulate) where S : struct, ISimd<V> where V : struct
    {
        int places = ConvTile.MaximumPlaces<S, V>(vectors), widest = Math.Min(ConvTile.MaximumWidth, places);
        int across = (Width + widest - 1) / widest;
        int highest = Math.Min(ConvTile.MaximumHeight, places / ((Width + across - 1) / across));
        int down = (Height + highest - 1) / highest;
        for (int i = 0; i < down; i++)
        {
            int y = Job.First(i, down, Height), height = Job.First(i + 1, down, Height) - y;
            for (int j = 0; j < across; j++)
            {
                int x = Job.First(j, across, Width), width = Job.First(j + 1, across, Width) - x;
                ConvTile.Run<S, V>(width, height, vectors, k, offsets, a + y * ReadRow + x * ReadColumn, ReadRow, ReadColumn, b, o + y * WriteRow + x * WriteColumn, WriteRow, WriteColumn, accumulate);
            }
        }
    }
}
