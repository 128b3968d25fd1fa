using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Generators.Emit;

/// <summary>Writes scalar expressions: as vector code inside a map, as plain C# for numbers known once a call, and as text for comments.</summary>
public static class ScalarCode
{
    private static readonly Dictionary<BinaryFunction, string> BinaryNames = new()
    {
        [BinaryFunction.Add] = "Add",
        [BinaryFunction.Subtract] = "Subtract",
        [BinaryFunction.Multiply] = "Multiply",
        [BinaryFunction.Divide] = "Divide",
        [BinaryFunction.Maximum] = "Max",
        [BinaryFunction.Minimum] = "Min",
    };

    private static readonly Dictionary<BinaryFunction, string> TextNames = new()
    {
        [BinaryFunction.Maximum] = "max",
        [BinaryFunction.Minimum] = "min",
        [BinaryFunction.LeakyRelu] = "leakyrelu",
    };

    /// <summary>The expression over vectors <c>x0</c>…<c>x3</c> in terms of <c>S</c>.</summary>
    public static string Vector(ScalarExpression expression) => expression switch
    {
        ScalarArgument argument => $"x{Literal.Integer(argument.Index)}",
        ScalarConstant { Value: 0 } => "S.Zero",
        ScalarConstant constant => $"S.Create({Literal.Float(constant.Value)})",
        ScalarUnary { Function: UnaryFunction.Relu } relu => $"S.Max({Vector(relu.Operand)}, S.Zero)",
        ScalarUnary { Function: UnaryFunction.Sigmoid or UnaryFunction.Tanh or UnaryFunction.Erf } unary =>
            $"global::Minigrad.Kernels.VectorFunctions.{unary.Function}<S, V>({Vector(unary.Operand)})",
        ScalarUnary unary => $"S.{unary.Function}({Vector(unary.Operand)})",
        ScalarBinary { Function: BinaryFunction.LeakyRelu } leaky =>
            $"global::Minigrad.Kernels.VectorFunctions.LeakyRelu<S, V>({Vector(leaky.Left)}, {Vector(leaky.Right)})",
        ScalarBinary { Function: BinaryFunction.Add, Left: ScalarBinary { Function: BinaryFunction.Multiply } product } sum =>
            $"S.MultiplyAdd({Vector(product.Left)}, {Vector(product.Right)}, {Vector(sum.Right)})",
        ScalarBinary binary => $"S.{BinaryNames[binary.Function]}({Vector(binary.Left)}, {Vector(binary.Right)})",
        ScalarSelect select => $"S.Select(S.GreaterThan({Vector(select.Left)}, {Vector(select.Right)}), {Vector(select.Then)}, {Vector(select.Else)})",
        _ => throw new InvalidOperationException($"'{expression}' is no vector expression."),
    };

    /// <summary>The expression as one C# number of type <see langword="float"/>; it has no arguments.</summary>
    public static string Scalar(ScalarExpression expression) => expression switch
    {
        ScalarConstant constant => Literal.Float(constant.Value),
        ScalarSize size => $"(float)({SizeCode.Int(size.Size)})",
        ScalarUnary { Function: UnaryFunction.Negate } unary => $"(-{Scalar(unary.Operand)})",
        ScalarUnary { Function: UnaryFunction.Relu } unary => $"global::System.MathF.Max({Scalar(unary.Operand)}, 0f)",
        ScalarUnary { Function: UnaryFunction.Sigmoid } unary => $"(1f / (1f + global::System.MathF.Exp(-{Scalar(unary.Operand)})))",
        ScalarUnary { Function: UnaryFunction.Erf } unary =>
            $"global::Minigrad.Kernels.VectorFunctions.Erf<global::Minigrad.Kernels.SimdScalar, float>({Scalar(unary.Operand)})",
        ScalarUnary unary => $"global::System.MathF.{unary.Function}({Scalar(unary.Operand)})",
        ScalarBinary { Function: BinaryFunction.Maximum or BinaryFunction.Minimum } binary =>
            $"global::System.MathF.{BinaryNames[binary.Function]}({Scalar(binary.Left)}, {Scalar(binary.Right)})",
        ScalarBinary { Function: BinaryFunction.LeakyRelu } leaky =>
            $"({Scalar(leaky.Left)} > 0f ? {Scalar(leaky.Left)} : {Scalar(leaky.Right)} * {Scalar(leaky.Left)})",
        ScalarBinary binary => $"({Scalar(binary.Left)} {Symbol(binary.Function)} {Scalar(binary.Right)})",
        _ => throw new InvalidOperationException($"'{expression}' is not one number."),
    };

    /// <summary>The expression for readers, its arguments named.</summary>
    public static string Text(ScalarExpression expression, IReadOnlyList<string> arguments) => expression switch
    {
        ScalarArgument argument => argument.Index < arguments.Count ? arguments[argument.Index] : "?",
        ScalarConstant constant => Literal.Double(constant.Value),
        ScalarUnary { Function: UnaryFunction.Negate } unary => $"-{Text(unary.Operand, arguments)}",
        ScalarUnary unary => $"{unary.Function.ToString().ToLowerInvariant()}({Strip(Text(unary.Operand, arguments))})",
        ScalarBinary { Function: BinaryFunction.Maximum or BinaryFunction.Minimum or BinaryFunction.LeakyRelu } binary =>
            $"{TextNames[binary.Function]}({Text(binary.Left, arguments)}, {Text(binary.Right, arguments)})",
        ScalarBinary { Function: BinaryFunction.Add or BinaryFunction.Subtract } binary =>
            $"({Text(binary.Left, arguments)} {Symbol(binary.Function)} {Text(binary.Right, arguments)})",
        ScalarBinary { Right: ScalarBinary { Function: BinaryFunction.Multiply or BinaryFunction.Divide } } binary =>
            $"{Text(binary.Left, arguments)} {Symbol(binary.Function)} ({Text(binary.Right, arguments)})",
        ScalarBinary binary => $"{Text(binary.Left, arguments)} {Symbol(binary.Function)} {Text(binary.Right, arguments)}",
        ScalarSelect select =>
            $"({Text(select.Left, arguments)} > {Text(select.Right, arguments)} ? {Text(select.Then, arguments)} : {Text(select.Else, arguments)})",
        _ => expression.ToString()!,
    };

    /// <summary>The text without parentheses round the whole of it.</summary>
    public static string Strip(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && i < text.Length - 1)
            {
                return text;
            }
        }

        return text.Length > 1 && text[0] == '(' ? text.Substring(1, text.Length - 2) : text;
    }

    private static string Symbol(BinaryFunction function) => function switch
    {
        BinaryFunction.Add => "+",
        BinaryFunction.Subtract => "-",
        BinaryFunction.Multiply => "*",
        _ => "/",
    };
}
