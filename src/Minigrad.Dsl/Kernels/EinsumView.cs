namespace Minigrad.Kernels;

/// <summary>A tensor's memory as an operand sees it: its own axes, and under an ellipsis those of all operands, with stride 0 where it stretches.</summary>
internal readonly struct EinsumView
{
    private readonly nint[] _lengths;
    private readonly nint[] _strides;

    public EinsumView(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, int leading, int named, nint[] ellipsis)
    {
        if (leading < 0)
        {
            (_lengths, _strides) = (lengths.ToArray(), strides.ToArray());
        }
        else
        {
            int own = lengths.Length - named;
            nint[] stretched = new nint[ellipsis.Length];
            for (int k = 1; k <= own; k++)
            {
                bool repeats = lengths[leading + own - k] == 1;
                stretched[^k] = repeats ? 0 : strides[leading + own - k];
            }

            _lengths = [.. lengths[..leading], .. ellipsis, .. lengths[(leading + own)..]];
            _strides = [.. strides[..leading], .. stretched, .. strides[(leading + own)..]];
        }

        Elements = EinsumTensor.Elements(_lengths);
        IsDense = true;
        nint dense = 1;
        nint reach = 1;
        for (int axis = _lengths.Length - 1; axis >= 0; axis--)
        {
            IsDense &= _lengths[axis] == 1 || _strides[axis] == dense;
            dense *= _lengths[axis];
            reach += (_lengths[axis] - 1) * _strides[axis];
        }

        IsDense |= Elements == 0;
        Reach = Elements == 0 ? 0 : checked((int)reach);
    }

    public int Rank => _lengths.Length;

    public int Elements { get; }

    /// <summary>Whether the elements lie one after the other in row-major order.</summary>
    public bool IsDense { get; }

    /// <summary>The number of elements of memory from the first element to the last.</summary>
    public int Reach { get; }

    /// <summary>The place of the element at an index, which is then moved on.</summary>
    public int Next(int[] index)
    {
        nint place = 0;
        for (int axis = 0; axis < index.Length; axis++)
        {
            place += index[axis] * _strides[axis];
        }

        for (int axis = index.Length - 1; axis >= 0 && ++index[axis] == _lengths[axis]; axis--)
        {
            index[axis] = 0;
        }

        return (int)place;
    }
}
