using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Binding.Functions;

/// <summary>Truth values as expressions: choices whose ends are 1 for true and 0 for false.</summary>
internal static class Condition
{
    public static ScalarExpression True { get; } = 1;

    public static ScalarExpression False { get; } = 0;

    public static ScalarExpression Of(Comparison comparison, ScalarExpression left, ScalarExpression right) =>
        Simplifier.Select(new ScalarSelect(left, right, True, False, comparison));

    /// <summary>One of two expressions.</summary>
    public static ScalarExpression Choose(ScalarExpression condition, ScalarExpression then, ScalarExpression otherwise) => condition switch
    {
        ScalarSelect select => Simplifier.Select(select with { Then = Choose(select.Then, then, otherwise), Else = Choose(select.Else, then, otherwise) }),
        ScalarConstant { Value: 0 } => otherwise,
        _ => then,
    };

    public static ScalarExpression Not(ScalarExpression condition) => Choose(condition, False, True);

    public static ScalarExpression And(ScalarExpression left, ScalarExpression right) => Choose(left, right, False);

    public static ScalarExpression Or(ScalarExpression left, ScalarExpression right) => Choose(left, True, right);
}
