using System.Runtime.InteropServices;

namespace Minigrad.Tests.Kernels;

/// <summary>Floats that end where an unreadable page begins (Linux): reading or writing past the end kills the test run.</summary>
internal sealed unsafe class GuardedMemory : IDisposable
{
    private const int PageBytes = 4096;
    private const int None = 0, ReadWrite = 3, PrivateAnonymous = 0x22;

    private readonly nint _start;
    private readonly nuint _bytes;
    private readonly float* _values;
    private readonly int _length;

    public GuardedMemory(int length)
    {
        nuint pages = ((nuint)length * sizeof(float) + PageBytes - 1) / PageBytes;
        _bytes = (pages + 2) * PageBytes;
        _start = mmap(0, _bytes, ReadWrite, PrivateAnonymous, -1, 0);
        Xunit.Assert.NotEqual(-1, _start);
        Xunit.Assert.Equal(0, mprotect(_start, PageBytes, None));
        Xunit.Assert.Equal(0, mprotect(_start + (nint)((pages + 1) * PageBytes), PageBytes, None));
        _values = (float*)(_start + (nint)((pages + 1) * PageBytes)) - length;
        _length = length;
    }

    public Span<float> Values => new(_values, _length);

    public void Dispose() => _ = munmap(_start, _bytes);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int mprotect(nint address, nuint length, int protection);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int munmap(nint address, nuint length);
}
