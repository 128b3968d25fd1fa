using System.Numerics.Tensors;
using Minigrad;

namespace Course.Matmul;

/// <summary>Five ways to multiply a matrix <c>rows inner</c> with a matrix <c>inner columns</c>, from three loops to generated code.</summary>
internal static partial class Rungs
{
    /// <summary>Three loops over scalars.</summary>
    public static void Loops(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                float sum = 0;
                for (int k = 0; k < inner; k++)
                {
                    sum += a[(i * inner) + k] * b[(k * columns) + j];
                }

                c[(i * columns) + j] = sum;
            }
        }
    }

    /// <summary>The inner loop as one elementwise product of a row and a column, summed. Columns do not lie together, so each is gathered first.</summary>
    public static void Elementwise(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        float[] column = new float[inner];
        for (int j = 0; j < columns; j++)
        {
            for (int k = 0; k < inner; k++)
            {
                column[k] = b[(k * columns) + j];
            }

            for (int i = 0; i < rows; i++)
            {
                c[(i * columns) + j] = TensorPrimitives.Dot(a.Slice(i * inner, inner), column);
            }
        }
    }

    /// <summary>Two loops gone: each element of a row of <paramref name="a"/> is broadcast over a row of <paramref name="b"/>.</summary>
    public static void Broadcast(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            Span<float> row = c.Slice(i * columns, columns);
            row.Clear();
            for (int k = 0; k < inner; k++)
            {
                TensorPrimitives.MultiplyAdd(b.Slice(k * columns, columns), a[(i * inner) + k], row, row);
            }
        }
    }

    /// <summary>All loops gone: the text is checked and expanded when this file is compiled.</summary>
    [Einsum("rows inner, inner columns -> rows columns")]
    public static partial void Einsum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns);
}
