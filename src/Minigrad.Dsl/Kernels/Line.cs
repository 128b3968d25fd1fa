using System.ComponentModel;
using System.Numerics;

namespace Minigrad.Kernels;

/// <summary>The innermost loop of contractions that are no matrix product, and of all contractions of <see langword="double"/>.</summary>
/// <remarks>Vectors are as wide as <see cref="Vector{T}"/> of the hardware. The order of a sum depends on its length alone.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Line
{
    /// <summary>y[i·yStride] += a[i·aStride] for each i below <paramref name="count"/>.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="count">The number of elements, 0 or more.</param>
    /// <param name="a">The first element and those after it.</param>
    /// <param name="aStride">Elements from one to the next, at least 0.</param>
    /// <param name="y">What is added to; with a stride of 0 one element takes the sum.</param>
    /// <param name="yStride">Elements from one to the next, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span is too short.</exception>
    public static void Add<T>(int count, ReadOnlySpan<T> a, int aStride, Span<T> y, int yStride) where T : unmanaged, INumberBase<T>
    {
        if (aStride == 1 && yStride == 1)
        {
            a = a[..count];
            y = y[..count];
            int i = 0;
            for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            {
                (new Vector<T>(y[i..]) + new Vector<T>(a[i..])).CopyTo(y[i..]);
            }

            for (; i < count; i++)
            {
                y[i] += a[i];
            }
        }
        else if (aStride == 0 && yStride == 1 && count > 0)
        {
            Shift(a[0], y[..count]);
        }
        else if (aStride == 1 && yStride == 0)
        {
            y[0] += Sum(a[..count]);
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                y[i * yStride] += a[i * aStride];
            }
        }
    }

    /// <summary>y[i·yStride] += a[i·aStride] · b[i·bStride] for each i below <paramref name="count"/>.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="count">The number of products, 0 or more.</param>
    /// <param name="a">The first factor of the first product and those after it.</param>
    /// <param name="aStride">Elements from one to the next, at least 0.</param>
    /// <param name="b">The second factors.</param>
    /// <param name="bStride">Elements from one to the next, at least 0.</param>
    /// <param name="y">What is added to; with a stride of 0 one element takes the sum.</param>
    /// <param name="yStride">Elements from one to the next, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span is too short.</exception>
    public static void MultiplyAdd<T>(int count, ReadOnlySpan<T> a, int aStride, ReadOnlySpan<T> b, int bStride, Span<T> y, int yStride) where T : unmanaged, INumberBase<T>
    {
        if (count == 0)
        {
            return;
        }

        switch (aStride, bStride, yStride)
        {
            case (1, 1, 1):
                Products(a[..count], b[..count], y[..count]);
                break;
            case (0, 1, 1):
                Scaled(a[0], b[..count], y[..count]);
                break;
            case (1, 0, 1):
                Scaled(b[0], a[..count], y[..count]);
                break;
            case (1, 1, 0):
                y[0] += Dot(a[..count], b[..count]);
                break;
            default:
                for (int i = 0; i < count; i++)
                {
                    y[i * yStride] += a[i * aStride] * b[i * bStride];
                }

                break;
        }
    }

    /// <summary>y[i] *= <paramref name="factor"/>.</summary>
    /// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <param name="y">What is multiplied.</param>
    /// <param name="factor">The factor.</param>
    public static void Scale<T>(Span<T> y, T factor) where T : unmanaged, INumberBase<T>
    {
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(y[i..]) * factor).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] *= factor;
        }
    }

    private static void Shift<T>(T by, Span<T> y) where T : unmanaged, INumberBase<T>
    {
        var shifts = new Vector<T>(by);
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(y[i..]) + shifts).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] += by;
        }
    }

    private static void Products<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumberBase<T>
    {
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            ((new Vector<T>(a[i..]) * new Vector<T>(b[i..])) + new Vector<T>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] += a[i] * b[i];
        }
    }

    private static void Scaled<T>(T scale, ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumberBase<T>
    {
        var scales = new Vector<T>(scale);
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            ((scales * new Vector<T>(x[i..])) + new Vector<T>(y[i..])).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] += scale * x[i];
        }
    }

    private static T Sum<T>(ReadOnlySpan<T> a) where T : unmanaged, INumberBase<T>
    {
        Vector<T> even = Vector<T>.Zero, odd = Vector<T>.Zero;
        int i = 0;
        for (; i <= a.Length - (2 * Vector<T>.Count); i += 2 * Vector<T>.Count)
        {
            even += new Vector<T>(a[i..]);
            odd += new Vector<T>(a[(i + Vector<T>.Count)..]);
        }

        T sum = Vector.Sum(even + odd);
        for (; i < a.Length; i++)
        {
            sum += a[i];
        }

        return sum;
    }

    private static T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : unmanaged, INumberBase<T>
    {
        Vector<T> even = Vector<T>.Zero, odd = Vector<T>.Zero;
        int i = 0;
        for (; i <= a.Length - (2 * Vector<T>.Count); i += 2 * Vector<T>.Count)
        {
            even += new Vector<T>(a[i..]) * new Vector<T>(b[i..]);
            odd += new Vector<T>(a[(i + Vector<T>.Count)..]) * new Vector<T>(b[(i + Vector<T>.Count)..]);
        }

        T sum = Vector.Sum(even + odd);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
