using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Minigrad.Kernels;

/// <summary>Reads and writes the tensors of generated einsum methods, which are passed as their first element, lengths and strides.</summary>
/// <remarks>
/// A term with an ellipsis has <c>leading</c> axes before it and <c>named</c> axes in all; a term without has <c>leading</c> = -1. A tensor that is not dense in row-major order, or that
/// stretches under an ellipsis, is copied.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EinsumTensor
{
    /// <summary>Checks how many axes a tensor has.</summary>
    /// <exception cref="MinigradException">It has too few or too many.</exception>
    public static void CheckRank(ReadOnlySpan<nint> lengths, int leading, int named, string method, string operand, string axes)
    {
        // There is no tensor without axes: one element stands for a number.
        bool isNumber = named == 0 && leading < 0;
        if (isNumber ? Elements(lengths) != 1 : leading < 0 ? lengths.Length != named : lengths.Length < named)
        {
            string takes = isNumber ? "is one number" : $"has {(leading < 0 ? "" : "at least ")}{named} axes '{axes}'";
            throw new MinigradException($"{method}: operand '{operand}' {takes} in the text, but the tensor has the lengths [{string.Join(", ", lengths.ToArray())}].");
        }
    }

    /// <summary>The length of an axis; a negative one counts from the end.</summary>
    public static int Size(ReadOnlySpan<nint> lengths, int axis) => checked((int)lengths[axis < 0 ? lengths.Length + axis : axis]);

    /// <summary>Checks the length of an axis that another operand has too.</summary>
    /// <exception cref="MinigradException">The lengths differ.</exception>
    public static void CheckAxis(ReadOnlySpan<nint> lengths, int axis, int expected, string name, string from, string method, string operand)
    {
        nint actual = lengths[axis < 0 ? lengths.Length + axis : axis];
        if (actual != expected)
        {
            throw new MinigradException($"{method}: axis '{name}' is {expected} in operand '{from}' but {actual} in operand '{operand}'; one axis has one size.");
        }
    }

    /// <summary>Widens the lengths under an ellipsis, each 1 at first, by those of an operand: aligned from the right, a 1 stretches.</summary>
    /// <exception cref="MinigradException">Two lengths differ and neither is 1.</exception>
    public static void Broadcast(Span<nint> ellipsis, ReadOnlySpan<nint> operand, int leading, int named, string method, string name)
    {
        ReadOnlySpan<nint> own = operand.Slice(leading, operand.Length - named);
        for (int k = 1; k <= own.Length; k++)
        {
            if (ellipsis[^k] != own[^k] && ellipsis[^k] != 1 && own[^k] != 1)
            {
                throw new MinigradException($"{method}: axis {k} from the end of '...' is {ellipsis[^k]} in the operands before but {own[^k]} in operand '{name}'; only a 1 stretches.");
            }

            ellipsis[^k] = ellipsis[^k] == 1 ? own[^k] : ellipsis[^k];
        }
    }

    /// <summary>Checks that a tensor has exactly the lengths of an ellipsis.</summary>
    /// <exception cref="MinigradException">It has others.</exception>
    public static void CheckEllipsis(ReadOnlySpan<nint> ellipsis, ReadOnlySpan<nint> operand, int leading, int named, string method, string name)
    {
        ReadOnlySpan<nint> own = operand.Slice(leading, operand.Length - named);
        if (!own.SequenceEqual(ellipsis))
        {
            throw new MinigradException($"{method}: '...' is [{string.Join(", ", ellipsis.ToArray())}] in the operands but [{string.Join(", ", own.ToArray())}] in '{name}'.");
        }
    }

    /// <summary>Checks that what takes a gradient has the lengths of its operand.</summary>
    /// <exception cref="MinigradException">It has others.</exception>
    public static void CheckSame(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> gradient, string method, string operand, string name)
    {
        if (!lengths.SequenceEqual(gradient))
        {
            throw new MinigradException($"{method}: '{operand}' has the lengths [{string.Join(", ", lengths.ToArray())}] but its gradient '{name}' [{string.Join(", ", gradient.ToArray())}].");
        }
    }

    /// <summary>The number of elements.</summary>
    /// <exception cref="OverflowException">There are more than an array can have.</exception>
    public static int Elements(ReadOnlySpan<nint> lengths)
    {
        int product = 1;
        foreach (nint length in lengths)
        {
            product = checked((int)(product * length));
        }

        return product;
    }

    /// <summary>The values of an operand in row-major order, stretched under an ellipsis: where they lie, or a copy.</summary>
    public static ReadOnlySpan<T> Read<T>(ref readonly T first, scoped ReadOnlySpan<nint> lengths, scoped ReadOnlySpan<nint> strides, int leading = -1, int named = 0, scoped ReadOnlySpan<nint> ellipsis = default) where T : unmanaged
    {
        var view = new EinsumView(lengths, strides, leading, named, ellipsis);
        if (view.IsDense)
        {
            return MemoryMarshal.CreateReadOnlySpan(in first, view.Elements);
        }

        T[] copy = GC.AllocateUninitializedArray<T>(view.Elements);
        ReadOnlySpan<T> memory = MemoryMarshal.CreateReadOnlySpan(in first, view.Reach);
        int[] index = new int[view.Rank];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = memory[view.Next(index)];
        }

        return copy;
    }

    /// <summary>What takes a result in row-major order: the tensor's own memory, or an array that <see cref="Store"/> then writes.</summary>
    public static Span<T> Target<T>(ref T first, scoped ReadOnlySpan<nint> lengths, scoped ReadOnlySpan<nint> strides, int leading = -1, int named = 0, scoped ReadOnlySpan<nint> ellipsis = default) where T : unmanaged
    {
        var view = new EinsumView(lengths, strides, leading, named, ellipsis);
        return view.IsDense ? MemoryMarshal.CreateSpan(ref first, view.Elements) : GC.AllocateUninitializedArray<T>(view.Elements);
    }

    /// <summary>Writes a result to where it belongs, unless it is there; the values of a stretched axis are added up.</summary>
    public static void Store<T>(ReadOnlySpan<T> values, ref T first, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int leading = -1, int named = 0, ReadOnlySpan<nint> ellipsis = default) where T : unmanaged, INumberBase<T>
    {
        var view = new EinsumView(lengths, strides, leading, named, ellipsis);
        if (view.IsDense)
        {
            return;
        }

        Span<T> memory = MemoryMarshal.CreateSpan(ref first, view.Reach);
        int[] index = new int[view.Rank];
        for (int i = 0; i < values.Length; i++)
        {
            memory[view.Next(index)] = T.Zero;
        }

        Array.Clear(index);
        foreach (T value in values)
        {
            memory[view.Next(index)] += value;
        }
    }
}
