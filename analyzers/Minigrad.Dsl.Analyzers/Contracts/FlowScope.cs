using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Minigrad.Analyzers.Contracts;

/// <summary>The method, lambda or local function that is followed, and what is found in it.</summary>
/// <param name="method">The function.</param>
/// <param name="contracts">The contracts of the compilation.</param>
/// <param name="writes">Where variables are written.</param>
internal sealed class FlowScope(IMethodSymbol method, ContractTable contracts, VariableWrites writes)
{
    private readonly Dictionary<CaptureId, IOperation> _targets = [];
    private readonly Dictionary<ISymbol, FlowShape?> _fixed = new(SymbolEqualityComparer.Default);

    public IMethodSymbol Method => method;

    public ContractTable Contracts => contracts;

    public VariableWrites Writes => writes;

    /// <summary>The shapes of the variables that keep their values, those that are known.</summary>
    public IEnumerable<KeyValuePair<ISymbol, FlowShape>> Fixed => _fixed.Where(entry => entry.Value is not null).Select(entry => new KeyValuePair<ISymbol, FlowShape>(entry.Key, entry.Value!));

    /// <summary>Remembers the shape that a variable is given.</summary>
    public void Fix(ISymbol variable, FlowShape? shape)
    {
        if (writes.IsFixed(variable))
        {
            _fixed[variable] = shape;
        }
    }

    /// <summary>Remembers what a capture stands for: where a value has branches, its target is captured before them.</summary>
    public void Capture(CaptureId id, IOperation target) => _targets[id] = target;

    /// <summary>What is captured, or the operation itself.</summary>
    public IOperation Target(IOperation operation) => operation is IFlowCaptureReferenceOperation reference && _targets.TryGetValue(reference.Id, out IOperation? target) ? target : operation;
}
