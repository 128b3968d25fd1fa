using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// <paramref name="Anchor"/> with an elementwise function applied to its result where it is written (an epilogue), or to one input where it is read (a prologue).
/// </summary>
/// <param name="Anchor">The operation; it reads the first <paramref name="AnchorInputs"/> inputs, without the one that the map gives.</param>
/// <param name="AnchorInputs">How many of the node's inputs are the anchor's own.</param>
/// <param name="Map">The function. For an epilogue argument 0 is the anchor's result and the others are the node's further inputs; for a prologue all arguments are.</param>
/// <param name="Prologue">The anchor's input that the map gives, its last; -1 for an epilogue.</param>
public sealed record FusedOp(Op Anchor, int AnchorInputs, ElementwiseOp Map, int Prologue) : Op
{
    public bool IsEpilogue => Prologue < 0;

    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs)
    {
        if (IsEpilogue)
        {
            return Map.Shape;
        }

        List<IReadOnlyList<Size>> anchor = [.. inputs.Take(AnchorInputs)];
        anchor.Insert(Prologue, [.. Map.Shape]);
        return Anchor.Infer(anchor);
    }

    /// <summary>The maps of the operands beyond the anchor's own inputs.</summary>
    public IEnumerable<AxisMap> OperandMaps => IsEpilogue ? Map.Maps.Skip(1) : Map.Maps;
}
