using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of an upsampling by its input from <c>dy</c>.</summary>
public sealed record UpsampleGradientOp(UpsampleOp Of) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) =>
        [inputs[0][0], inputs[0][1], Size.DivideExactly(inputs[0][2], Size.Of(Of.FactorHeight))!, Size.DivideExactly(inputs[0][3], Size.Of(Of.FactorWidth))!];
}
