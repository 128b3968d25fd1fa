using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler;

/// <summary>What an einsum method computes.</summary>
/// <param name="Contraction">The whole contraction; an ellipsis is one axis.</param>
/// <param name="Plan">The steps of the result, from the operands.</param>
/// <param name="Gradients">For each operand the steps of its gradient, from the gradient of the result and the other operands in order; none unless asked for.</param>
/// <param name="Description">The plan in words.</param>
public sealed record EinsumMethodPlan(ContractOp Contraction, EinsumPlan Plan, EquatableArray<EinsumPlan> Gradients, string Description);
