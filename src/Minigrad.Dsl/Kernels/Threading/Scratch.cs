namespace Minigrad.Kernels;

/// <summary>Temporary memory of the calling thread: pinned arrays that grow and are kept, 64-byte aligned.</summary>
internal static unsafe class Scratch
{
    /// <summary>The slot of dense copies of operands; kernels use the ones before it as they like.</summary>
    public const int Operands = 3;

    private const int Slots = 4;
    private const int AlignmentFloats = 16;

    [ThreadStatic]
    private static float[]?[]? t_arrays;

    /// <summary>At least <paramref name="length"/> floats of unspecified content; the same slot gives the same memory until it has to grow.</summary>
    /// <exception cref="MinigradException">More than an array can hold is wanted.</exception>
    public static float* Get(int slot, long length)
    {
        float[]?[] arrays = t_arrays ??= new float[Slots][];
        float[]? array = arrays[slot];
        if (array is null || array.Length < length + AlignmentFloats) array = arrays[slot] = Grow(array, length + AlignmentFloats);
        fixed (float* start = array) return (float*)(((nint)start + 63) & ~63);
    }

    /// <summary>The next multiple of 16 floats (64 bytes).</summary>
    public static long Align(long length) => (length + AlignmentFloats - 1) & ~(AlignmentFloats - 1L);

    private static float[] Grow(float[]? old, long length)
    {
        long capacity = Math.Max(length, Math.Min(Array.MaxLength, (old?.Length ?? 1024) * 3L / 2));
        if (capacity > Array.MaxLength) throw new MinigradException($"A kernel needs {length} floats of temporary memory, more than an array's {Array.MaxLength}: use a smaller batch.");
        return GC.AllocateUninitializedArray<float>((int)capacity, pinned: true);
    }
}
