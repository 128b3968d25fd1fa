using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;

namespace Minigrad.Compiler;

/// <summary>What a method with a pattern computes.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="Contraction">The factors of the operand, in order, to those of the result: what the result lacks is summed over, what only it has repeats. An ellipsis is one axis.</param>
/// <param name="Reduction">What is made of the values along what the result lacks; <see langword="null"/> where it lacks nothing.</param>
public sealed record PatternMethodPlan(PatternText Text, ContractOp Contraction, Reduction? Reduction)
{
    /// <summary>The axes of the operand that the result lacks, in order.</summary>
    public IEnumerable<int> Reduced => Contraction.Operands[0].Where(axis => !Contraction.Output.Contains(axis));

    /// <summary>Whether the reduction is no sum: a maximum, a minimum or a product.</summary>
    public bool IsFold => Reduction is Minigrad.Reduction.Max or Minigrad.Reduction.Min or Minigrad.Reduction.Product;

    /// <summary>The operand ordered so that a fold runs down the columns of a matrix: what is reduced, then the result.</summary>
    public ContractOp Columns => Contraction with { Output = Reduced.Concat(Contraction.Output).ToEquatableArray() };

    /// <summary>The pattern in words.</summary>
    public string Description => $"{PatternText.Format(Text.Left)} -> {PatternText.Format(Text.Right)}{(Reduction is null ? "" : $", {Reduction.ToString().ToLowerInvariant()}")}.";
}
