namespace Minigrad.Kernels;

/// <summary>The sizes of a pooling layer.</summary>
/// <param name="Channels">Channels, at least 1.</param>
/// <param name="InHeight">Input rows.</param>
/// <param name="InWidth">Input columns.</param>
/// <param name="KernelHeight">Rows of a window, at least 1.</param>
/// <param name="KernelWidth">Columns of a window, at least 1.</param>
/// <param name="StrideHeight">Rows from one window to the next, at least 1.</param>
/// <param name="StrideWidth">Columns from one window to the next, at least 1.</param>
/// <param name="PaddingHeight">Rows around the input that are never the maximum; less than the window.</param>
/// <param name="PaddingWidth">Columns around the input that are never the maximum; less than the window.</param>
public readonly record struct Pool2dShape(int Channels, int InHeight, int InWidth, int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth)
{
    /// <summary>Output rows: (InHeight + 2 PaddingHeight - KernelHeight) / StrideHeight + 1.</summary>
    public int OutHeight => (InHeight + 2 * PaddingHeight - KernelHeight) / StrideHeight + 1;

    /// <summary>Output columns: (InWidth + 2 PaddingWidth - KernelWidth) / StrideWidth + 1.</summary>
    public int OutWidth => (InWidth + 2 * PaddingWidth - KernelWidth) / StrideWidth + 1;

    internal int InLength => checked(Channels * InHeight * InWidth);

    internal int OutLength => checked(Channels * OutHeight * OutWidth);

    internal void Check()
    {
        if (Channels < 1 || KernelHeight < 1 || KernelWidth < 1 || StrideHeight < 1 || StrideWidth < 1 || PaddingHeight < 0 || PaddingWidth < 0
            || PaddingHeight >= KernelHeight || PaddingWidth >= KernelWidth || KernelHeight > InHeight + 2 * PaddingHeight || KernelWidth > InWidth + 2 * PaddingWidth)
            throw new ArgumentException($"No such pooling: {this}. Sizes are at least 1, the padding is less than the window, and the window fits into the padded input.");
    }
}
