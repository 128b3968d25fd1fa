using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Binding;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Analyzers.Contracts;

/// <summary>Meets the arguments of a call with the contracts of what it calls.</summary>
/// <param name="declared">The contracts.</param>
/// <param name="arguments">The arguments in the order of their parameters, each with what is known of it.</param>
/// <param name="report">Takes what disagrees, where it is to be reported.</param>
internal sealed class CallMatch(CallContracts declared, IReadOnlyList<(IArgumentOperation Argument, FlowShape? Shape)> arguments, ContractReport? report)
{
    /// <summary>What the arguments make of the names.</summary>
    public AxisBindings Bindings { get; } = new();

    /// <summary>Whether nothing disagrees. Only the first that does is reported: what else does not fit, or of the result, may well follow from it.</summary>
    public bool Agrees() => Enumerable.Range(0, arguments.Count).All(i => IsKept(i, Meet(i))) && Enumerable.Range(0, arguments.Count).All(i => IsKept(i, MeetFactors(i)));

    private BoundContract? ContractOf(int index) => declared.Parameters[arguments[index].Argument.Parameter!.Ordinal];

    private ContractFault? Meet(int index)
    {
        (IArgumentOperation argument, FlowShape? shape) = arguments[index];
        if (ContractOf(index) is { } contract)
        {
            if (shape is { IsLost: false })
            {
                return ContractCheck.InCall(contract.Contract, shape.Sizes, Bindings, index);
            }

            if (shape is not null)
            {
                report?.Lost(argument.Value, shape, contract);
            }

            if (contract.Contract.IsOpen)
            {
                Bindings.Widen(null);
            }
        }

        return declared.Sizes[argument.Parameter!.Ordinal] is { } axis && argument.Value.ConstantValue is { HasValue: true, Value: int size }
            ? ContractCheck.OfSize(axis, Size.Of(size), Bindings, index)
            : null;
    }

    private ContractFault? MeetFactors(int index) => ContractOf(index) is { } contract && arguments[index].Shape is { IsLost: false } shape
        ? ContractCheck.Factors(contract.Contract, shape.Sizes, Bindings, index)
        : null;

    private bool IsKept(int index, ContractFault? fault)
    {
        if (fault is not null)
        {
            IOperation[] givers = [.. fault.Givers.Select(giver => arguments[giver].Argument.Value)];
            report?.InCall(declared.Callee, arguments[index].Argument.Value, arguments[index].Shape, fault, ContractOf(index), givers);
        }

        return fault is null;
    }
}
