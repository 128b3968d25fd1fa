namespace Minigrad.Kernels;

/// <summary>Along one axis, the taps that reach the input places p, p + stride, p + 2·stride, …: k0, k0 + stride, …</summary>
internal static class ConvPhase
{
    /// <summary>The first of those taps: (p + padding) mod stride; it may be outside the kernel.</summary>
    public static int FirstTap(int stride, int padding, int phase) => (phase + padding) % stride;

    /// <summary>How many there are.</summary>
    public static int Taps(int kernel, int stride, int padding, int phase)
    {
        int first = FirstTap(stride, padding, phase);
        return first < kernel ? (kernel - first + stride - 1) / stride : 0;
    }

    /// <summary>The output place from which place p takes its gradient through a tap of its phase; negative before the first output.</summary>
    public static int Source(int stride, int padding, int phase, int tap) => (phase + padding - tap) / stride;
}
