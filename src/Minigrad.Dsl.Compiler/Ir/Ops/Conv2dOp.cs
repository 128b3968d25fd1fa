using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// The convolution of <c>x</c> (batch in height width) with <c>weight</c> (out in/groups kh kw); without an axis for height, that of <c>batch in width</c> with <c>out in/groups kw</c>.
/// </summary>
/// <param name="Window">The window.</param>
/// <param name="Groups">Into how many runs of neighbouring channels inputs and outputs are split; an output reads the inputs of its own run.</param>
public sealed record Conv2dOp(Window2d Window, int Groups = 1) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) =>
        [inputs[0][0], inputs[1][0], .. Window.Out(inputs[0])];
}
