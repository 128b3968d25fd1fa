namespace Minigrad.Kernels;

/// <summary>The sizes of a convolution.</summary>
/// <param name="InChannels">Input channels, at least 1.</param>
/// <param name="InHeight">Input rows.</param>
/// <param name="InWidth">Input columns.</param>
/// <param name="OutChannels">Output channels, at least 1.</param>
/// <param name="KernelHeight">Rows of the kernel, at least 1.</param>
/// <param name="KernelWidth">Columns of the kernel, at least 1.</param>
/// <param name="StrideHeight">Input rows from one output row to the next, at least 1.</param>
/// <param name="StrideWidth">Input columns from one output column to the next, at least 1.</param>
/// <param name="PaddingHeight">Rows of zeros above and below the input.</param>
/// <param name="PaddingWidth">Columns of zeros left and right of the input.</param>
public readonly record struct Conv2dShape(int InChannels, int InHeight, int InWidth, int OutChannels, int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth)
{
    /// <summary>Output rows: (InHeight + 2 PaddingHeight - KernelHeight) / StrideHeight + 1.</summary>
    public int OutHeight => (InHeight + 2 * PaddingHeight - KernelHeight) / StrideHeight + 1;

    /// <summary>Output columns: (InWidth + 2 PaddingWidth - KernelWidth) / StrideWidth + 1.</summary>
    public int OutWidth => (InWidth + 2 * PaddingWidth - KernelWidth) / StrideWidth + 1;

    internal int Pixels => OutHeight * OutWidth;

    internal int Taps => InChannels * KernelHeight * KernelWidth;

    internal int InLength => checked(InChannels * InHeight * InWidth);

    internal int OutLength => checked(OutChannels * OutHeight * OutWidth);

    internal void Check()
    {
        if (InChannels < 1 || OutChannels < 1 || KernelHeight < 1 || KernelWidth < 1 || StrideHeight < 1 || StrideWidth < 1 || PaddingHeight < 0 || PaddingWidth < 0
            || KernelHeight > InHeight + 2 * PaddingHeight || KernelWidth > InWidth + 2 * PaddingWidth)
            throw new ArgumentException($"No such convolution: {this}. Sizes are at least 1 and the kernel fits into the padded input.");
    }
}
