using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Minigrad;

/// <summary>Asks the processor to load memory that will be read soon; does nothing where the runtime offers no such instruction.</summary>
internal static class Prefetch
{
    private const int LineBytes = 64;

    public static unsafe void Read<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            // A collection that moves the array meanwhile makes the hint useless but not wrong.
            byte* first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values));
            nint bytes = (nint)values.Length * sizeof(T);
            for (nint offset = 0; offset < bytes; offset += LineBytes)
            {
                Sse.Prefetch0(first + offset);
            }
        }
    }
}
