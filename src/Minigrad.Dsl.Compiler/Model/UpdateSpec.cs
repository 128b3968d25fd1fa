using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Model;

/// <summary>One pass over a parameter's elements. Arguments 0 and 1 are the target and the operand, 2 and 3 the slots, those from <see cref="FirstUniform"/> on the uniform values.</summary>
/// <param name="Result">What it returns: the new target, or the direction.</param>
/// <param name="Slots">The new slots.</param>
/// <param name="Uniforms">The names of the numbers that are the same for all elements: hyper-parameters, <c>step</c>, norms.</param>
public sealed record UpdateSpec(ScalarExpression Result, EquatableArray<ScalarExpression> Slots, EquatableArray<string> Uniforms)
{
    public const int FirstUniform = 4;
}
