using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>What compiling an einsum method gave: the errors, or what to compute over the method's axes.</summary>
public sealed record EinsumMethodResult(EquatableArray<DslError> Errors, EinsumMethodPlan? Plan)
{
    /// <summary>The whole contraction.</summary>
    public ContractOp? Contraction => Plan?.Contraction;
}
