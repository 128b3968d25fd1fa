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
        [BinaryFunction.Power] = "pow",
    };

    private static readonly HashSet<UnaryFunction> Composed =
    [
        UnaryFunction.Sigmoid, UnaryFunction.Tanh, UnaryFunction.Erf, UnaryFunction.Softplus, UnaryFunction.Log1p, UnaryFunction.Expm1, UnaryFunction.Sinh, UnaryFunction.Cosh,
    ];

    /// <summary>The expression over vectors <c>x0</c>…<c>x3</c> in terms of <c>S</c>.</summary>
    public static string Vector(ScalarExpression expression) => Vector(expression, _ => null);

    /// <summary>The expression over vectors, where <paramref name="name"/> gives the variables of parts that are computed already.</summary>
    public static string Vector(ScalarExpression expression, Func<ScalarExpression, string?> name)
    {
        string Of(ScalarExpression part) => name(part) ?? Vector(part, name);
        return expression switch
        {
            ScalarArgument argument => $"x{Literal.Integer(argument.Index)}",
            ScalarConstant { Value: 0 } => "S.Zero",
            ScalarConstant constant => $"S.Create({Literal.Float(constant.Value)})",
            ScalarUnary { Function: UnaryFunction.Relu } relu => $"S.Max({Of(relu.Operand)}, S.Zero)",
            ScalarUnary unary => $"{(Composed.Contains(unary.Function) ? Function(unary.Function.ToString()) : $"S.{unary.Function}")}({Of(unary.Operand)})",
            ScalarBinary { Function: BinaryFunction.LeakyRelu or BinaryFunction.Power } binary => $"{Function(binary.Function.ToString())}({Of(binary.Left)}, {Of(binary.Right)})",
            ScalarBinary { Function: BinaryFunction.Add, Left: ScalarBinary { Function: BinaryFunction.Multiply } product } sum when name(product) is null =>
                $"S.MultiplyAdd({Of(product.Left)}, {Of(product.Right)}, {Of(sum.Right)})",
            ScalarBinary binary => $"S.{BinaryNames[binary.Function]}({Of(binary.Left)}, {Of(binary.Right)})",
            ScalarSelect select => $"S.Select({Mask(select, Of)}, {Of(select.Then)}, {Of(select.Else)})",
            _ => throw new InvalidOperationException($"'{expression}' is no vector expression."),
        };
    }

    private static string Mask(ScalarSelect select, Func<ScalarExpression, string> of)
    {
        string comparison = select.Comparison switch
        {
            Comparison.Greater => "GreaterThan",
            Comparison.GreaterOrEqual => "GreaterThanOrEqual",
            _ => "Equal",
        };
        return $"S.{comparison}({of(select.Left)}, {of(select.Right)})";
    }

    private static string Function(string name) => $"global::Minigrad.Kernels.VectorFunctions.{name}<S, V>";

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
        ScalarUnary { Function: UnaryFunction.Sqrt or UnaryFunction.Exp or UnaryFunction.Log or UnaryFunction.Abs or UnaryFunction.Tanh } unary =>
            $"global::System.MathF.{unary.Function}({Scalar(unary.Operand)})",
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
        ScalarBinary { Function: BinaryFunction.Maximum or BinaryFunction.Minimum or BinaryFunction.LeakyRelu or BinaryFunction.Power } binary =>
            $"{TextNames[binary.Function]}({Text(binary.Left, arguments)}, {Text(binary.Right, arguments)})",
        ScalarBinary { Function: BinaryFunction.Add or BinaryFunction.Subtract } binary =>
            $"({Text(binary.Left, arguments)} {Symbol(binary.Function)} {Text(binary.Right, arguments)})",
        ScalarBinary { Right: ScalarBinary { Function: BinaryFunction.Multiply or BinaryFunction.Divide } } binary =>
            $"{Text(binary.Left, arguments)} {Symbol(binary.Function)} ({Text(binary.Right, arguments)})",
        ScalarBinary binary => $"{Text(binary.Left, arguments)} {Symbol(binary.Function)} {Text(binary.Right, arguments)}",
        ScalarSelect select =>
            $"({Text(select.Left, arguments)} {select.Symbol} {Text(select.Right, arguments)} ? {Text(select.Then, arguments)} : {Text(select.Else, arguments)})",
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
