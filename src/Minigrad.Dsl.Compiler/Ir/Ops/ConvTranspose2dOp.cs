using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// The transposed convolution of <c>x</c> (batch in height width) with <c>weight</c> (in out kh kw): the input gradient of the convolution with this window and weight, as a forward pass.
/// </summary>
/// <param name="Window">The window of the convolution that is transposed.</param>
/// <param name="OutputHeight">Rows at the lower edge that a convolution with this stride would not read.</param>
/// <param name="OutputWidth">Columns at the right edge that a convolution with this stride would not read.</param>
public sealed record ConvTranspose2dOp(Window2d Window, int OutputHeight, int OutputWidth) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) =>
    [
        inputs[0][0],
        inputs[1][1],
        Out(inputs[0][2], Window.KernelHeight, Window.StrideHeight, Window.PaddingHeight, OutputHeight),
        Out(inputs[0][3], Window.KernelWidth, Window.StrideWidth, Window.PaddingWidth, OutputWidth),
    ];

    /// <summary><c>(size - 1)·stride - 2·padding + kernel + rest</c>.</summary>
    public static Size Out(Size size, int kernel, int stride, int padding, int rest) =>
        (Size.Of(stride) * (size - Size.One)) + Size.Of(kernel - (2 * padding) + rest);
}
