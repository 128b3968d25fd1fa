using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Binding;
using Minigrad.Compiler.Model;

namespace Minigrad.Analyzers.Contracts;

/// <summary>
/// Follows shapes through a method: forward over its control flow, until nothing changes. A value that has two shapes after two paths is lost; what is not known is silent. Then it follows
/// the method's lambdas and local functions, which know of its variables those that keep their values.
/// </summary>
/// <param name="scope">What is followed.</param>
/// <param name="graph">Its control flow.</param>
/// <param name="captured">What is known of the variables of the methods around it.</param>
/// <param name="report">Takes what disagrees.</param>
internal sealed class FlowAnalysis(FlowScope scope, ControlFlowGraph graph, FlowState captured, ContractReport report)
{
    private readonly FlowState?[] _before = new FlowState?[graph.Blocks.Length];

    public void Run()
    {
        Settle(graph.Blocks[0], WithParameters(captured, scope.Writes.IsTracked));
        foreach (BasicBlock block in graph.Blocks.Where(block => block.IsReachable))
        {
            // A handler is entered by no branch, from anywhere in what it guards.
            if (_before[block.Ordinal] is null)
            {
                Settle(block, WithParameters(captured, scope.Writes.IsFixed));
            }
        }

        foreach (BasicBlock block in graph.Blocks.Where(block => _before[block.Ordinal] is not null))
        {
            Walk(block, _before[block.Ordinal]!, report);
        }

        FlowState inner = scope.Fixed.Aggregate(WithParameters(captured, scope.Writes.IsFixed), (state, variable) => state.With(variable.Key, variable.Value));
        foreach ((IMethodSymbol function, ControlFlowGraph body) in Functions())
        {
            new FlowAnalysis(new(function, scope.Contracts, scope.Writes), body, inner.Without(Names(function)), report).Run();
        }
    }

    private FlowState WithParameters(FlowState state, Func<ISymbol, bool> isKnown) => scope.Method.Parameters
        .Where(parameter => isKnown(parameter))
        .Aggregate(state, (all, parameter) => all.With(parameter, FlowShape.Own(ContractReader.OfParameter(parameter))));

    private IEnumerable<(IMethodSymbol Function, ControlFlowGraph Body)> Functions()
    {
        IEnumerable<IFlowAnonymousFunctionOperation> lambdas = graph.Blocks
            .SelectMany(block => block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>();
        return lambdas.Select(lambda => (lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda)))
            .Concat(graph.LocalFunctions.Select(function => (function, graph.GetLocalFunctionControlFlowGraph(function))));
    }

    // A call gives these names sizes of its own, whatever they are around the function.
    private static HashSet<string> Names(IMethodSymbol function) =>
        [.. function.Parameters.Select(ContractReader.OfParameter).Append(ContractReader.OfResult(function)).SelectMany(contract => contract?.Contract.Axes ?? default(EquatableArray<Compiler.Contracts.ContractAxis>)).Select(axis => axis.Text)];

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
                    Enter(next, branch.FinallyRegions.Aggregate(after, Passed), waiting);
                }
            }
        }
    }

    // A branch that leaves a try runs its finally on the way, of which nothing more is known than what it leaves alone.
    private FlowState Passed(FlowState state, ControlFlowRegion region) =>
        Enumerable.Range(region.FirstBlockOrdinal, region.LastBlockOrdinal - region.FirstBlockOrdinal + 1).Aggregate(state, (passed, block) => passed.Join(Walk(graph.Blocks[block], passed, null)));

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
        FlowWalker walker = new(scope, reports, state);
        foreach (IOperation operation in block.Operations)
        {
            walker.Visit(operation);
        }

        if (block.BranchValue is { } value)
        {
            FlowShape? shape = walker.Visit(value);
            if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && shape is not null && ContractReader.OfResult(scope.Method) is { } result)
            {
                reports?.Within(value, shape, result);
            }
        }

        return walker.State;
    }
}
