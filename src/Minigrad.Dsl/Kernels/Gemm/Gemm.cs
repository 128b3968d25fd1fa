namespace Minigrad.Kernels;

/// <summary>Matrix products of strided matrices.</summary>
public static unsafe partial class Gemm
{
    /// <summary>C[i,j] (+)= Σₚ A[i,p] · B[p,j] with A[i,p] = a[i·aRow + p·aColumn], B[p,j] = b[p·bRow + j·bColumn], C[i,j] = c[i·cRow + j].</summary>
    /// <param name="m">Rows of C, 0 or more.</param>
    /// <param name="n">Columns of C, 0 or more.</param>
    /// <param name="k">The summed axis, 0 or more; 0 gives a sum of zero.</param>
    /// <param name="a">The left matrix.</param>
    /// <param name="aRow">Elements from one row of A to the next, at least 0.</param>
    /// <param name="aColumn">Elements from one column of A to the next, at least 0.</param>
    /// <param name="b">The right matrix.</param>
    /// <param name="bRow">Elements from one row of B to the next, at least 0.</param>
    /// <param name="bColumn">Elements from one column of B to the next, at least 0.</param>
    /// <param name="c">The result; it must not be the memory of A or B.</param>
    /// <param name="cRow">Elements from one row of C to the next, at least n; of no account where there is one row.</param>
    /// <param name="accumulate">Whether the product is added to C rather than replacing it.</param>
    /// <remarks>Any transposition of A or B is a choice of strides.</remarks>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or a stride is out of range.</exception>
    public static void Multiply(int m, int n, int k, ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, int bColumn, Span<float> c, int cRow, bool accumulate = false)
    {
        Check(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c, cRow);
        fixed (float* pa = a, pb = b, pc = c)
        {
            var problem = new GemmProblem { M = m, N = n, K = k, A = pa, ARow = aRow, AColumn = aColumn, B = pb, BRow = bRow, BColumn = bColumn, C = pc, CRow = cRow, Accumulate = accumulate };
            Run<Identity>(ref problem);
        }
    }

    /// <summary>C[i,j] = map(Σₚ A[i,p] · B[p,j], x1[i,j], x2[i,j], x3[i,j]), the strides as in the plain product.</summary>
    /// <typeparam name="TMap">What is done with each sum: its first operand.</typeparam>
    /// <param name="m">Rows of C, 0 or more.</param>
    /// <param name="n">Columns of C, 0 or more.</param>
    /// <param name="k">The summed axis, 0 or more; 0 gives map(0, …).</param>
    /// <param name="a">The left matrix.</param>
    /// <param name="aRow">Elements from one row of A to the next, at least 0.</param>
    /// <param name="aColumn">Elements from one column of A to the next, at least 0.</param>
    /// <param name="b">The right matrix.</param>
    /// <param name="bRow">Elements from one row of B to the next, at least 0.</param>
    /// <param name="bColumn">Elements from one column of B to the next, at least 0.</param>
    /// <param name="c">The result; it must not be the memory of A or B, but may be that of an operand with C's own strides.</param>
    /// <param name="cRow">Elements from one row of C to the next, at least n; of no account where there is one row.</param>
    /// <param name="x1">The map's second operand over (row i, column j), if its arity is 2 or more; the outer stride is unused.</param>
    /// <param name="x2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="x3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, a stride is out of range, or an operand is missing.</exception>
    public static void Multiply<TMap>(int m, int n, int k, ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, int bColumn, Span<float> c, int cRow, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        Check(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c, cRow);
        View.CheckExtra<TMap>(1, m, n, x1, x2, x3);
        fixed (float* pa = a, pb = b, pc = c, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            var problem = new GemmProblem
            {
                M = m, N = n, K = k, A = pa, ARow = aRow, AColumn = aColumn, B = pb, BRow = bRow, BColumn = bColumn, C = pc, CRow = cRow,
                X1 = View.Of(x1, p1), X2 = View.Of(x2, p2), X3 = View.Of(x3, p3),
            };
            Run<TMap>(ref problem);
        }
    }

    private static void Check(int m, int n, int k, ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, int bColumn, ReadOnlySpan<float> c, int cRow)
    {
        Require.Size(m);
        Require.Size(n);
        Require.Size(k);
        Require.Size(aRow);
        Require.Size(aColumn);
        Require.Size(bRow);
        Require.Size(bColumn);
        if (m == 0 || n == 0) return;
        if (m > 1 && cRow < n) throw new ArgumentException($"'cRow' is {cRow} but rows of C have n = {n} elements: the stride is at least n.", nameof(cRow));
        Require.Length(c, (m - 1L) * cRow + n);
        if (k == 0) return;
        Require.Length(a, (m - 1L) * aRow + (k - 1L) * aColumn + 1);
        Require.Length(b, (k - 1L) * bRow + (n - 1L) * bColumn + 1);
    }
}
