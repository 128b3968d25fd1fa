namespace Minigrad.Kernels;

/// <summary>How an outer-product multiplication is cut up and what is packed: a function of the sizes only.</summary>
internal unsafe struct GemmPlan
{
    /// <summary>Rows of a block of A: a multiple of every tile's rows; with the depth it leaves a third of a usual L2 cache to B and C.</summary>
    public const int RowBlock = 144;

    /// <summary>The most of the summed axis that is done at once.</summary>
    public const int Depth = 512;

    public int RowChunks, ColumnChunks;
    public bool Direct;
    public bool PackA;
    public float* ScratchA;
    public long ScratchAStride;

    /// <summary>Packed panels of B: all, or from <see cref="PackedFrom"/> on; null if B is read where it lies.</summary>
    public float* PackedB;
    public int PackedFrom;

    /// <summary>Where a panel of B begins, and how far its rows are apart.</summary>
    public readonly float* Panel(in GemmProblem problem, int column, bool whole, int width, out nint rowStride)
    {
        if (column >= PackedFrom)
        {
            rowStride = width;
            return PackedB + (long)(column - PackedFrom) * problem.K;
        }
        rowStride = problem.BRow;
        return problem.B + column;
    }

    /// <summary>The first row of a chunk of rows: chunks are multiples of 12 rows where there are several.</summary>
    public readonly int RowBound(int chunk, int rows) => chunk == RowChunks ? rows : 12 * Job.First(chunk, RowChunks, (rows + 11) / 12);
}
