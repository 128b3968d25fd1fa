using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Generators.Emit;

/// <summary>Writes expressions of numbers that are the same for all elements as plain C# in double precision.</summary>
public static class UniformCode
{
    /// <summary>The expression over variables named <paramref name="names"/>, the first of which is argument <paramref name="first"/>.</summary>
    public static string Double(ScalarExpression expression, IReadOnlyList<string> names, int first)
    {
        string Of(ScalarExpression part) => Double(part, names, first);
        return expression switch
        {
            ScalarArgument argument => names[argument.Index - first],
            ScalarConstant constant => $"{Literal.Double(constant.Value)}{(double.IsInfinity(constant.Value) || double.IsNaN(constant.Value) ? "" : "d")}",
            ScalarUnary { Function: UnaryFunction.Negate } unary => $"(-{Of(unary.Operand)})",
            ScalarUnary { Function: UnaryFunction.Log1p } unary => $"double.LogP1({Of(unary.Operand)})",
            ScalarUnary { Function: UnaryFunction.Expm1 } unary => $"double.ExpM1({Of(unary.Operand)})",
            ScalarUnary unary => $"global::System.Math.{unary.Function}({Of(unary.Operand)})",
            ScalarBinary { Function: BinaryFunction.Maximum } binary => $"global::System.Math.Max({Of(binary.Left)}, {Of(binary.Right)})",
            ScalarBinary { Function: BinaryFunction.Minimum } binary => $"global::System.Math.Min({Of(binary.Left)}, {Of(binary.Right)})",
            ScalarBinary { Function: BinaryFunction.Power } binary => $"global::System.Math.Pow({Of(binary.Left)}, {Of(binary.Right)})",
            ScalarBinary binary => $"({Of(binary.Left)} {Symbol(binary.Function)} {Of(binary.Right)})",
            ScalarSelect select => $"({Of(select.Left)} {select.Symbol} {Of(select.Right)} ? {Of(select.Then)} : {Of(select.Else)})",
            _ => throw new InvalidOperationException($"'{expression}' is not one number."),
        };
    }

    private static string Symbol(BinaryFunction function) => function switch
    {
        BinaryFunction.Add => "+",
        BinaryFunction.Subtract => "-",
        BinaryFunction.Multiply => "*",
        _ => "/",
    };
}
