using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Binding.Functions;

/// <summary>The functions of <c>MathF</c>, <c>Math</c> and <see langword="float"/> that have a vector version.</summary>
internal static class MathFunctions
{
    private delegate ScalarExpression Maker(IReadOnlyList<ScalarExpression> x);

    /// <summary>The function whose result is an integer.</summary>
    public const string Sign = "Sign";

    private static readonly Dictionary<(string Name, int Count), Maker> Table = new()
    {
        [("Abs", 1)] = Unary(UnaryFunction.Abs),
        [("Cos", 1)] = Unary(UnaryFunction.Cos),
        [("Cosh", 1)] = Unary(UnaryFunction.Cosh),
        [("Exp", 1)] = Unary(UnaryFunction.Exp),
        [("Log", 1)] = Unary(UnaryFunction.Log),
        [("Sin", 1)] = Unary(UnaryFunction.Sin),
        [("Sinh", 1)] = Unary(UnaryFunction.Sinh),
        [("Sqrt", 1)] = Unary(UnaryFunction.Sqrt),
        [("Tanh", 1)] = Unary(UnaryFunction.Tanh),
        [("Max", 2)] = Binary(BinaryFunction.Maximum),
        [("Min", 2)] = Binary(BinaryFunction.Minimum),
        [("Pow", 2)] = Binary(BinaryFunction.Power),
        [("Clamp", 3)] = x => Simplifier.Binary(BinaryFunction.Minimum, Simplifier.Binary(BinaryFunction.Maximum, x[0], x[1]), x[2]),
        [("ExpM1", 1)] = Unary(UnaryFunction.Expm1),
        [("FusedMultiplyAdd", 3)] = x => (x[0] * x[1]) + x[2],
        [("Log10", 1)] = x => Simplifier.Unary(UnaryFunction.Log, x[0]) * (1 / Math.Log(10)),
        [("Log2", 1)] = x => Simplifier.Unary(UnaryFunction.Log, x[0]) * (1 / Math.Log(2)),
        [("LogP1", 1)] = Unary(UnaryFunction.Log1p),
        [("ReciprocalEstimate", 1)] = x => 1 / x[0],
        [("ReciprocalSqrtEstimate", 1)] = x => 1 / Simplifier.Unary(UnaryFunction.Sqrt, x[0]),
        [("Tan", 1)] = x => Simplifier.Unary(UnaryFunction.Sin, x[0]) / Simplifier.Unary(UnaryFunction.Cos, x[0]),

        // What is neither above nor below zero is zero or NaN and stays itself.
        [(Sign, 1)] = x => new ScalarSelect(x[0], 0, 1, new ScalarSelect(0, x[0], -1, x[0])),
    };

    private static readonly HashSet<string> Stepwise = ["Ceiling", "Floor", "Round", "Truncate", "IEEERemainder"];

    /// <summary>Whether a method is one of a class whose functions these are.</summary>
    public static bool IsMath(IMethodSymbol method) =>
        method.IsStatic && (method.ContainingType.SpecialType == SpecialType.System_Single
            || (method.ContainingType is { Name: "MathF" or "Math", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }));

    /// <summary>Whether a method is a step function, whose derivative is 0.</summary>
    public static bool IsStepwise(IMethodSymbol method) => Stepwise.Contains(method.Name);

    /// <summary>Whether the method computes with floats alone.</summary>
    public static bool IsFloat(IMethodSymbol method) =>
        method.Parameters.All(parameter => parameter.Type.SpecialType == SpecialType.System_Single)
        && (method.ReturnType.SpecialType == SpecialType.System_Single || method.Name == Sign);

    /// <summary>The function of these arguments, or <see langword="null"/> where it has no vector version.</summary>
    public static ScalarExpression? Make(string name, IReadOnlyList<ScalarExpression> arguments) =>
        Table.TryGetValue((name, arguments.Count), out Maker? make) ? make(arguments) : null;

    private static Maker Unary(UnaryFunction function) => x => Simplifier.Unary(function, x[0]);

    private static Maker Binary(BinaryFunction function) => x => Simplifier.Binary(function, x[0], x[1]);
}
