using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Lowering;

/// <summary>An elementwise function inside a kernel: its arguments are first the kernel's own result (in an epilogue), then operands, then run-time scalars.</summary>
/// <param name="Expression">The function.</param>
/// <param name="Operands">The strides of the operands.</param>
/// <param name="Scalars">The numbers that are known at run time only.</param>
public sealed record MapSpec(ScalarExpression Expression, EquatableArray<OperandStrides> Operands, EquatableArray<ScalarExpression> Scalars)
{
    /// <summary>Whether the function changes nothing.</summary>
    public bool IsIdentity => Expression is ScalarArgument { Index: 0 };

    /// <summary>The function with its run-time scalars made arguments after <paramref name="arguments"/> others.</summary>
    public static MapSpec Of(ScalarExpression expression, int arguments, IEnumerable<OperandStrides> operands)
    {
        IReadOnlyList<ScalarExpression> scalars = arguments == 0 ? [expression] : RunTimeScalars.Find(expression);
        return new(RunTimeScalars.Replace(expression, scalars, arguments), operands.ToEquatableArray(), scalars.ToEquatableArray());
    }
}
