using System.Runtime.CompilerServices;

namespace Minigrad;

/// <summary>The memory of one mode of a workspace: its slots in one buffer, the labels and the sizes of the last run in that mode.</summary>
internal sealed class WorkspaceRegion
{
    private readonly int[] _offsets;
    private readonly int[] _lengths;
    private readonly int _total;
    private AlignedBuffer? _buffer;
    private int[] _labels = [];
    private int _labelCount;

    public WorkspaceRegion(string model, ReadOnlySpan<long> slots, int axes)
    {
        _offsets = new int[slots.Length];
        _lengths = new int[slots.Length];
        Sizes = new int[axes];
        long total = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            long padded = slots[i] > AlignedBuffer.MaximumLength ? slots[i] : AlignedBuffer.RoundUp(slots[i]);
            if (slots[i] < 0 || total + padded > AlignedBuffer.MaximumLength)
            {
                throw new MinigradException(
                    $"{model}: a workspace for these sizes needs more than {AlignedBuffer.MaximumLength} floats; create it for a smaller batch or shorter axes.");
            }

            _offsets[i] = (int)total;
            _lengths[i] = (int)slots[i];
            total += padded;
        }

        _total = (int)total;
    }

    public int[] Sizes { get; }

    public int SlotCount => _offsets.Length;

    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, _labelCount);

    public void Allocate() => _buffer ??= new(_total);

    public int Capacity(int slot) => _lengths[slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<float> Slot(int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_lengths[index], nameof(length));
        return _buffer!.Slice(_offsets[index], length);
    }

    public Span<int> LabelBuffer(int length)
    {
        if (_labels.Length < length)
        {
            _labels = new int[length];
        }

        _labelCount = length;
        return _labels.AsSpan(0, length);
    }
}
