namespace Minigrad.Kernels;

/// <summary>Along one axis, the input places that each output place of an average pool reads, and what it divides by.</summary>
internal readonly struct PoolAxis
{
    private readonly bool _isAdaptive, _countsPadding;

    private PoolAxis(int size, int places, int kernel, int stride, int padding, bool isAdaptive, bool countsPadding)
    {
        (Size, Places, Kernel, Stride, Padding) = (size, places, kernel, stride, padding);
        (_isAdaptive, _countsPadding) = (isAdaptive, countsPadding);
    }

    public int Size { get; }

    public int Places { get; }

    /// <summary>The window; the longest region of an adaptive pool.</summary>
    public int Kernel { get; }

    /// <summary>Places from one window to the next, 0 where that differs.</summary>
    public int Stride { get; }

    public int Padding { get; }

    /// <summary>A window that moves.</summary>
    public static PoolAxis Moving(int size, int places, int kernel, int stride, int padding, bool countsPadding) => new(size, places, kernel, stride, padding, false, countsPadding);

    /// <summary>Regions that together cover all places; they overlap by one where they do not divide them.</summary>
    public static PoolAxis Adaptive(int size, int places) => new(size, places, (size + places - 1) / places + 1, 0, 0, true, false);

    public int First(int place) => _isAdaptive ? (int)((long)place * Size / Places) : Math.Max(0, place * Stride - Padding);

    public int End(int place) => _isAdaptive ? (int)(((place + 1L) * Size + Places - 1) / Places) : Math.Min(Size, place * Stride - Padding + Kernel);

    public float Scale(int place) => 1f / (_countsPadding ? Kernel : End(place) - First(place));

    /// <summary>Writes first, end and scale of every place.</summary>
    public unsafe void Fill(int* firsts, int* ends, float* scales)
    {
        for (int place = 0; place < Places; place++) (firsts[place], ends[place], scales[place]) = (First(place), End(place), Scale(place));
    }
}
