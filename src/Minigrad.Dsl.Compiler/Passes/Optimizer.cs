using Minigrad.Compiler.Ir;

namespace Minigrad.Compiler.Passes;

/// <summary>The passes, in the order in which they run.</summary>
public static class Optimizer
{
    public static IReadOnlyList<Func<Graph, Graph>> Passes { get; } =
    [
        DeadNodes.Remove,
        ElementwiseFusion.Run,
        EpilogueFusion.Run,
        PrologueFusion.Run,
        DeadNodes.Remove,
    ];

    public static Graph Run(Graph graph) => Passes.Aggregate(graph, (current, pass) => pass(current));
}
