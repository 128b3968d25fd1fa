using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Minigrad.Binding;

namespace Minigrad.Analyzers.Contracts;

/// <summary>The contracts of one compilation, each read once.</summary>
internal sealed class ContractTable
{
    private readonly ConcurrentDictionary<IMethodSymbol, CallContracts?> _calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, BoundContract?> _members = new(SymbolEqualityComparer.Default);

    public CallContracts? OfCall(IInvocationOperation call) => EinsumCallBinder.IsOfEinsum(call.TargetMethod)
        ? TextContracts.OfCall(call.TargetMethod, call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value)
        : _calls.GetOrAdd(call.TargetMethod.OriginalDefinition, ContractReader.OfCalls);

    public BoundContract? OfMember(ISymbol member) => _members.GetOrAdd(member.OriginalDefinition, ContractReader.OfMember);
}
