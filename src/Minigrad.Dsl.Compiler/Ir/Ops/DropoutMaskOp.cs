using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Random zeros (probability <paramref name="Probability"/>) and <c>1/(1-p)</c>, from the counter-based stream <paramref name="Stream"/>.</summary>
public sealed record DropoutMaskOp(double Probability, int Stream) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => null;
}
