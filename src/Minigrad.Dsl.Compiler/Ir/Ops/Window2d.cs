using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>A window that moves over height and width, or over the only axis of what has no height, as a window of height 1.</summary>
/// <param name="Causal">Whether the padding of the width stands before it only.</param>
public sealed record Window2d(int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth, bool Causal = false)
{
    public Size OutHeight(Size height) => Out(height, KernelHeight, StrideHeight, 2 * PaddingHeight);

    public Size OutWidth(Size width) => Out(width, KernelWidth, StrideWidth, Causal ? PaddingWidth : 2 * PaddingWidth);

    /// <summary>The window's place after an input's two axes <c>batch channels</c>: <c>h w</c>, or <c>w</c> alone.</summary>
    public IEnumerable<Size> Out(IReadOnlyList<Size> input) => input.Count == 3 ? [OutWidth(input[2])] : [OutHeight(input[2]), OutWidth(input[3])];

    /// <summary><c>(size + padding - kernel) // stride + 1</c>, with the padding of both sides.</summary>
    public static Size Out(Size size, int kernel, int stride, int padding) =>
        Size.FloorDivide(size + Size.Of(padding - kernel), Size.Of(stride)) + Size.One;

    public override string ToString() =>
        $"kernel {KernelHeight}x{KernelWidth}, stride {StrideHeight}x{StrideWidth}, padding {PaddingHeight}x{PaddingWidth}{(Causal ? " on the left" : "")}";
}
