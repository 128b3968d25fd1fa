using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>A window that moves over height and width.</summary>
public sealed record Window2d(int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth)
{
    public Size OutHeight(Size height) => Out(height, KernelHeight, StrideHeight, PaddingHeight);

    public Size OutWidth(Size width) => Out(width, KernelWidth, StrideWidth, PaddingWidth);

    /// <summary><c>(size + 2·padding - kernel) // stride + 1</c>.</summary>
    public static Size Out(Size size, int kernel, int stride, int padding) =>
        Size.FloorDivide(size + Size.Of((2 * padding) - kernel), Size.Of(stride)) + Size.One;

    public override string ToString() =>
        $"kernel {KernelHeight}x{KernelWidth}, stride {StrideHeight}x{StrideWidth}, padding {PaddingHeight}x{PaddingWidth}";
}
