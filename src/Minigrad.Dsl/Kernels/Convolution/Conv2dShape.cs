namespace Minigrad.Kernels;

/// <summary>The sizes of a convolution.</summary>
/// <param name="InChannels">Input channels, at least 1, of all groups.</param>
/// <param name="InHeight">Input rows.</param>
/// <param name="InWidth">Input columns.</param>
/// <param name="OutChannels">Output channels, at least 1, of all groups.</param>
/// <param name="KernelHeight">Rows of the kernel, at least 1.</param>
/// <param name="KernelWidth">Columns of the kernel, at least 1.</param>
/// <param name="StrideHeight">Input rows from one output row to the next, at least 1.</param>
/// <param name="StrideWidth">Input columns from one output column to the next, at least 1.</param>
/// <param name="PaddingHeight">Rows of zeros above and below the input.</param>
/// <param name="PaddingWidth">Columns of zeros left and right of the input.</param>
/// <param name="Groups">Into how many runs of neighbouring channels inputs and outputs are split; an output reads the inputs of its own run only.</param>
/// <param name="Causal">Whether the zeros of <paramref name="PaddingWidth"/> stand left of the input only.</param>
public readonly record struct Conv2dShape(int InChannels, int InHeight, int InWidth, int OutChannels, int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth, int Groups = 1, bool Causal = false)
{
    /// <summary>Output rows: (InHeight + 2 PaddingHeight - KernelHeight) / StrideHeight + 1.</summary>
    public int OutHeight => (InHeight + 2 * PaddingHeight - KernelHeight) / StrideHeight + 1;

    /// <summary>Output columns: (InWidth + 2 PaddingWidth - KernelWidth) / StrideWidth + 1, with a single PaddingWidth if it is causal.</summary>
    public int OutWidth => (PaddedWidth - KernelWidth) / StrideWidth + 1;

    internal int Pixels => OutHeight * OutWidth;

    /// <summary>The input channels of a group.</summary>
    internal int GroupInputs => InChannels / Groups;

    /// <summary>The output channels of a group.</summary>
    internal int GroupOutputs => OutChannels / Groups;

    /// <summary>The weights of one output channel.</summary>
    internal int Taps => GroupInputs * KernelHeight * KernelWidth;

    /// <summary>Whether groups have so few channels that vectors run over pixels.</summary>
    internal bool IsDepthwise => Groups > 1 && GroupInputs == 1 && GroupOutputs < 4;

    internal int InLength => checked(InChannels * InHeight * InWidth);

    internal int OutLength => checked(OutChannels * OutHeight * OutWidth);

    private int PaddedWidth => InWidth + (Causal ? 1 : 2) * PaddingWidth;

    internal void Check()
    {
        if (Groups < 1 || InChannels % Groups != 0 || OutChannels % Groups != 0)
            throw new ArgumentException($"No such convolution: {this}. The groups divide the input channels and the output channels.");
        if (InChannels < 1 || OutChannels < 1 || KernelHeight < 1 || KernelWidth < 1 || StrideHeight < 1 || StrideWidth < 1 || PaddingHeight < 0 || PaddingWidth < 0
            || KernelHeight > InHeight + 2 * PaddingHeight || KernelWidth > PaddedWidth)
            throw new ArgumentException($"No such convolution: {this}. Sizes are at least 1 and the kernel fits into the padded input.");
    }
}
