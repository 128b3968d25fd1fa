using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Its inputs, all of one shape, along a new first axis.</summary>
public sealed record StackOp : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [Size.Of(inputs.Count), .. inputs[0]];
}
