using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The convolution of <c>x</c> (batch in height width) with <c>weight</c> (out in kh kw).</summary>
public sealed record Conv2dOp(Window2d Window) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => 
        [inputs[0][0], inputs[1][0], Window.OutHeight(inputs[0][2]), Window.OutWidth(inputs[0][3])];
}
