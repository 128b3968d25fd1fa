using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Minigrad.Binding;

namespace Minigrad.Analyzers.Contracts;

/// <summary>
/// Follows shapes through a method: forward over its control flow, until nothing changes. A value that has two shapes after two paths is lost; what is not known is silent.
/// </summary>
internal sealed class FlowAnalysis(IMethodSymbol method, ControlFlowGraph graph, ContractTable contracts, ImmutableHashSet<ISymbol> untracked, ContractReport report)
{
    private readonly FlowState?[] _before = new FlowState?[graph.Blocks.Length];

    public void Run()
    {
        Settle(graph.Blocks[0], Initial());
        foreach (BasicBlock block in graph.Blocks)
        {
            // A handler is entered by no branch, from anywhere in what it guards.
            if (_before[block.Ordinal] is null)
            {
                Settle(block, FlowState.Empty);
            }
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            Walk(block, _before[block.Ordinal]!, report);
        }
    }

    private FlowState Initial() => method.Parameters
        .Where(parameter => !untracked.Contains(parameter))
        .Aggregate(FlowState.Empty, (state, parameter) => state.With(parameter, FlowShape.Own(ContractReader.OfParameter(parameter))));

    private void Settle(BasicBlock start, FlowState initial)
    {
        Queue<BasicBlock> waiting = new();
        Enter(start, initial, waiting);
        while (waiting.Count > 0)
        {
            BasicBlock block = waiting.Dequeue();
            FlowState after = Walk(block, _before[block.Ordinal]!, null);
            foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch?.Destination is { } next)
                {
                    Enter(next, after, waiting);
                }
            }
        }
    }

    private void Enter(BasicBlock block, FlowState state, Queue<BasicBlock> waiting)
    {
        FlowState? before = _before[block.Ordinal];
        FlowState joined = before is null ? state : before.Join(state);
        if (before is null || !before.IsSame(joined))
        {
            _before[block.Ordinal] = joined;
            waiting.Enqueue(block);
        }
    }

    private FlowState Walk(BasicBlock block, FlowState state, ContractReport? reports)
    {
        FlowWalker walker = new(method, contracts, untracked, reports, state);
        foreach (IOperation operation in block.Operations)
        {
            walker.Visit(operation);
        }

        if (block.BranchValue is { } value)
        {
            FlowShape? shape = walker.Visit(value);
            if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && shape is not null && ContractReader.OfResult(method) is { } result)
            {
                reports?.Within(value, shape, result);
            }
        }

        return walker.State;
    }
}
