using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The maximum of each window of <c>x</c> (batch channels height width); padding is never the maximum.</summary>
public sealed record MaxPool2dOp(Window2d Window) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => 
        [inputs[0][0], inputs[0][1], Window.OutHeight(inputs[0][2]), Window.OutWidth(inputs[0][3])];
}
