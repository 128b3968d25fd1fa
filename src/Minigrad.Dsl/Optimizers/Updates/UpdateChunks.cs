using Minigrad.Kernels;

namespace Minigrad;

/// <summary>How the loops over parameters are cut: by the length alone, at whole cache lines, so that no two threads write one line.</summary>
internal static class UpdateChunks
{
    /// <summary>The most chunks that there can be.</summary>
    public const int Most = 16;

    private const int Grain = 16 * 1024;

    public static int Count(int length) => Job.Chunks(length, Grain, Most);

    /// <summary>The first element of a chunk; of the one behind the last, the length.</summary>
    public static int First(int chunk, int length)
    {
        int chunks = Count(length), line = AlignedBuffer.FloatsPerLine;
        return chunk == chunks ? length : Job.First(chunk, chunks, length) / line * line;
    }
}
