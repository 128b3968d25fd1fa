using System.ComponentModel;

namespace Minigrad.Kernels;

/// <summary>Takes apart the axes of the tensors of generated methods with a pattern.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PatternTensor
{
    /// <summary>The size of the one factor of an axis that nothing else says: the axis's length over the product of the others.</summary>
    /// <exception cref="MinigradException">The product does not divide the length.</exception>
    public static int Factor(ReadOnlySpan<nint> lengths, int axis, long product, string method, string operand, string text, string factor)
    {
        nint length = lengths[axis < 0 ? lengths.Length + axis : axis];
        if (product < 1 || length % product != 0)
        {
            throw new MinigradException($"{method}: axis '{text}' is {length} in '{operand}', but the factors beside '{factor}' make {product}, which does not divide it.");
        }

        return checked((int)(length / product));
    }

    /// <summary>Checks the length of an axis whose factors all have sizes.</summary>
    /// <exception cref="MinigradException">It is not their product.</exception>
    public static void CheckAxis(ReadOnlySpan<nint> lengths, int axis, long product, string method, string operand, string text)
    {
        nint length = lengths[axis < 0 ? lengths.Length + axis : axis];
        if (length != product)
        {
            throw new MinigradException($"{method}: axis '{text}' is {length} in '{operand}', but its sizes make {product}.");
        }
    }

    /// <summary>Checks a size that is passed.</summary>
    /// <exception cref="MinigradException">It is negative.</exception>
    public static void CheckSize(int size, string method, string name)
    {
        if (size < 0)
        {
            throw new MinigradException($"{method}: the size '{name}' is {size}; a size is not negative.");
        }
    }

    /// <summary>Checks that an extremum or product is over at least one value.</summary>
    /// <exception cref="MinigradException">It is over none.</exception>
    public static void CheckReduced(long count, string method, string axes)
    {
        if (count < 1)
        {
            throw new MinigradException($"{method}: nothing can be made of no values: the axes '{axes}' that are reduced have {count}.");
        }
    }
}
