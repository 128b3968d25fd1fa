using System.Runtime.CompilerServices;

namespace Minigrad;

/// <summary>The memory of one mode of a workspace: its slots in one buffer, the labels and the sizes of the last run in that mode.</summary>
internal sealed class WorkspaceRegion
{
    private readonly int[] _offsets;
    private readonly int[] _lengths;
    private readonly string _model;
    private readonly long _total;
    private AlignedBuffer? _buffer;
    private int[] _labels = [];
    private int _labelCount;

    /// <summary>Lays out the slots; a layout that exceeds one array is refused when it is allocated, as it may never be.</summary>
    public WorkspaceRegion(string model, ReadOnlySpan<long> slots, int axes)
    {
        _model = model;
        _offsets = new int[slots.Length];
        _lengths = new int[slots.Length];
        Sizes = new int[axes];
        for (int i = 0; i < slots.Length && _total <= AlignedBuffer.MaximumLength; i++)
        {
            bool fits = slots[i] >= 0 && slots[i] <= AlignedBuffer.MaximumLength - _total;
            _offsets[i] = (int)_total;
            _lengths[i] = fits ? (int)slots[i] : 0;
            _total = fits ? _total + AlignedBuffer.RoundUp(slots[i]) : long.MaxValue;
        }
    }

    public int[] Sizes { get; }

    /// <summary>The kept inputs of indices and, of several losses, labels.</summary>
    public WorkspaceIndices Indices { get; } = new();

    public int SlotCount => _offsets.Length;

    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, _labelCount);

    /// <summary>Throws unless one array can hold the slots.</summary>
    public void Check()
    {
        if (_total > AlignedBuffer.MaximumLength)
        {
            throw new MinigradException(
                $"{_model}: a workspace for these sizes needs more than {AlignedBuffer.MaximumLength} floats; create it for a smaller batch or shorter axes.");
        }
    }

    public void Allocate()
    {
        if (_buffer is null)
        {
            Check();
            _buffer = new((int)_total);
        }
    }

    public int Capacity(int slot) => _lengths[slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<float> Slot(int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_lengths[index], nameof(length));
        return _buffer!.Slice(_offsets[index], length);
    }

    /// <summary>As <see cref="Slot"/>, for a caller that keeps it.</summary>
    public Memory<float> Memory(int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_lengths[index], nameof(length));
        return _buffer!.Memory.Slice(_offsets[index], length);
    }

    public Span<int> LabelBuffer(int length) => LabelMemory(length).Span;

    /// <summary>As <see cref="LabelBuffer"/>, for a caller that keeps it.</summary>
    public Memory<int> LabelMemory(int length)
    {
        if (_labels.Length < length)
        {
            _labels = new int[length];
        }

        _labelCount = length;
        return _labels.AsMemory(0, length);
    }
}
