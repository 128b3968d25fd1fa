namespace Minigrad.Kernels;

/// <summary>A tensor's memory as an operand sees it: its own axes, and under an ellipsis those of all operands, with stride 0 where it stretches.</summary>
internal readonly ref struct EinsumView
{
    private readonly ReadOnlySpan<nint> _lengths;
    private readonly ReadOnlySpan<nint> _strides;
    private readonly ReadOnlySpan<nint> _ellipsis;

    // Where the ellipsis begins, how many axes it has in all and how many of them are the tensor's own.
    private readonly int _leading;
    private readonly int _own;

    public EinsumView(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int leading, int named, ReadOnlySpan<nint> ellipsis)
    {
        _lengths = lengths;
        _strides = strides;
        _ellipsis = ellipsis;
        (_leading, _own) = leading < 0 ? (lengths.Length, 0) : (leading, lengths.Length - named);
        Rank = lengths.Length - _own + ellipsis.Length;
        int elements = 1;
        IsDense = true;
        nint reach = 1;
        for (int axis = Rank - 1; axis >= 0; axis--)
        {
            (nint length, nint stride) = Axis(axis);
            IsDense &= length == 1 || stride == elements;
            elements = checked((int)(elements * length));
            reach += (length - 1) * stride;
        }

        Elements = elements;
        IsDense |= Elements == 0;
        Reach = Elements == 0 ? 0 : checked((int)reach);
    }

    public int Rank { get; }

    public int Elements { get; }

    /// <summary>Whether the elements lie one after the other in row-major order.</summary>
    public bool IsDense { get; }

    /// <summary>The number of elements of memory from the first element to the last.</summary>
    public int Reach { get; }

    /// <summary>The place of the element at an index, which is then moved on.</summary>
    public int Next(Span<int> index)
    {
        nint place = 0;
        for (int axis = 0; axis < index.Length; axis++)
        {
            place += index[axis] * Axis(axis).Stride;
        }

        for (int axis = index.Length - 1; axis >= 0 && ++index[axis] == Axis(axis).Length; axis--)
        {
            index[axis] = 0;
        }

        return (int)place;
    }

    private (nint Length, nint Stride) Axis(int axis)
    {
        if (axis < _leading)
        {
            return (_lengths[axis], _strides[axis]);
        }

        // Counted in the tensor: under the ellipsis it aligns from the right and may lack leading axes.
        int at = axis - _ellipsis.Length + _own;
        return axis >= _leading + _ellipsis.Length
            ? (_lengths[at], _strides[at])
            : (_ellipsis[axis - _leading], at < _leading || _lengths[at] == 1 ? 0 : _strides[at]);
    }
}
