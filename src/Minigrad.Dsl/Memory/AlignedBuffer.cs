using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>A zeroed array of floats that the collector does not move and whose first element lies on a cache line.</summary>
internal sealed class AlignedBuffer
{
    private const int LineBytes = 64;
    private readonly float[] _array;
    private readonly int _start;

    public AlignedBuffer(int length)
    {
        Length = length;
        _array = GC.AllocateArray<float>(length + FloatsPerLine, pinned: true);
        nuint address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _start = (int)((LineBytes - (address % LineBytes)) % LineBytes / sizeof(float));
    }

    /// <summary>Floats in a cache line: what every part of a flat buffer is rounded up to.</summary>
    public static int FloatsPerLine => LineBytes / sizeof(float);

    /// <summary>The longest possible buffer.</summary>
    public static int MaximumLength => Array.MaxLength - FloatsPerLine;

    public int Length { get; }

    public Span<float> Span => new(_array, _start, Length);

    public Memory<float> Memory => new(_array, _start, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<float> Slice(int start, int length)
    {
        // Checked against the buffer, not the array behind it, so that a wrong slice never reaches the alignment gap.
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start + (ulong)(uint)length, (ulong)Length, nameof(length));
        return new(_array, _start + start, length);
    }

    public static long RoundUp(long length) => (length + FloatsPerLine - 1) / FloatsPerLine * FloatsPerLine;
}
