using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Einsum;

/// <summary>A contraction of one or two values.</summary>
/// <param name="Inputs">What it reads: below the number of operands an operand, from there on the result of an earlier step.</param>
/// <param name="Contraction">What it computes.</param>
public sealed record EinsumStep(EquatableArray<int> Inputs, ContractOp Contraction);
