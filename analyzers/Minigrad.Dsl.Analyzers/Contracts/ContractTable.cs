using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Minigrad.Binding;

namespace Minigrad.Analyzers.Contracts;

/// <summary>The contracts of one compilation, each read once.</summary>
internal sealed class ContractTable
{
    private readonly ConcurrentDictionary<IMethodSymbol, CallContracts?> _calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, BoundContract?> _members = new(SymbolEqualityComparer.Default);

    public CallContracts? OfCalls(IMethodSymbol method) => _calls.GetOrAdd(method.OriginalDefinition, ContractReader.OfCalls);

    public BoundContract? OfMember(ISymbol member) => _members.GetOrAdd(member.OriginalDefinition, ContractReader.OfMember);
}
