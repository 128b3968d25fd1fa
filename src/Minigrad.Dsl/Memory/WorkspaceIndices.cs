namespace Minigrad;

/// <summary>The integers that a run keeps for its backward pass, by position. Nothing is allocated after the first run of the largest sizes.</summary>
internal sealed class WorkspaceIndices
{
    private int[][] _values = [];
    private int[] _counts = [];

    public ReadOnlySpan<int> this[int index] => _values[index].AsSpan(0, _counts[index]);

    /// <summary>Room for so many integers.</summary>
    public Span<int> Buffer(int index, int length) => Memory(index, length).Span;

    /// <summary>As <see cref="Buffer"/>, for a caller that keeps it.</summary>
    public Memory<int> Memory(int index, int length)
    {
        while (index >= _values.Length)
        {
            _values = [.. _values, []];
            _counts = [.. _counts, 0];
        }

        if (_values[index].Length < length)
        {
            _values[index] = new int[length];
        }

        _counts[index] = length;
        return _values[index].AsMemory(0, length);
    }
}
