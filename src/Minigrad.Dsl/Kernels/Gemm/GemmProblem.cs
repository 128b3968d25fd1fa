namespace Minigrad.Kernels;

/// <summary>One product while its memory is pinned: sizes, strides, and what becomes of each sum.</summary>
internal unsafe struct GemmProblem
{
    public int M, N, K;
    public float* A, B, C;
    public nint ARow, AColumn, BRow, BColumn, CRow;
    public bool Accumulate;
    public View X1, X2, X3;

    public readonly double MultiplyAdds => (double)M * N * K;
}
