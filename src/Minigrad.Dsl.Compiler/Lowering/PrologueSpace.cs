using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.Compiler.Lowering;

/// <summary>The index space in which a kernel reads an input that a fused function gives.</summary>
public static class PrologueSpace
{
    /// <summary>The space of input <paramref name="slot"/> of a node, or <see langword="null"/> where its kernel takes no function.</summary>
    public static AxisGroups? Of(Node node, int slot, Graph graph)
    {
        int rank = graph[node.Inputs[slot]].Shape.Count;
        return node.Op switch
        {
            NormalizeGradientSumsOp sums => EpilogueSpace.Of(sums.Kind, rank),
            NormalizeInputGradientOp gradient => EpilogueSpace.Of(gradient.Kind, rank),
            ContractOp contract => ReductionPlanner.Plan(contract)?.Space,
            _ => null,
        };
    }
}
