using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;

namespace Minigrad.TestKit.Specs;

/// <summary>Elementwise functions as a user writes them and as the binder is to read them.</summary>
public static class ScalarFunctions
{
    private static readonly ScalarExpression X = new ScalarArgument(0);
    private static readonly ScalarExpression Y = new ScalarArgument(1);
    private static readonly ScalarExpression Z = new ScalarArgument(2);
    private static readonly ScalarExpression W = new ScalarArgument(3);

    private static readonly Dictionary<string, string> Sources = [];

    public static ElementwiseSpec Mish { get; } = Function(
        "Mish", "float x", "=> x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));", X * Tanh(Unary(UnaryFunction.Log, 1 + Exp(X))), "x");

    public static ElementwiseSpec Gate { get; } = Function("Gate", "float x, float gate", "=> x / (1 + MathF.Exp(-gate));", X / (1 + Exp(-Y)), "x", "gate");

    public static ElementwiseSpec Blend { get; } = Function(
        "Blend", "float a, float b, float t", "{ float s = 1 / (1 + MathF.Exp(-t)); return s * a + (1 - s) * b; }", (1 / (1 + Exp(-Z)) * X) + ((1 - (1 / (1 + Exp(-Z)))) * Y), "a", "b", "t");

    public static ElementwiseSpec Four { get; } = Function(
        "Four", "float a, float b, float c, float d", "=> MathF.Tanh(a * b + c * d) * (a + 0.5f);", Tanh((X * Y) + (Z * W)) * (X + 0.5), "a", "b", "c", "d");

    public static ElementwiseSpec LogisticLoss { get; } = Function(
        "LogisticLoss", "float score, float target", "=> MathF.Log(1 + MathF.Exp(-score * target));", Unary(UnaryFunction.Log, 1 + Exp(-X * Y)), "score", "target");

    public static ElementwiseSpec Quantile { get; } = Function(
        "Quantile",
        "float prediction, float target",
        "{ float difference = target - prediction; if (difference >= 0) return 0.75f * difference; return -0.25f * difference; }",
        new ScalarSelect(Y - X, 0, 0.75 * (Y - X), -0.25 * (Y - X), Comparison.GreaterOrEqual),
        "prediction",
        "target");

    /// <summary>The class with these functions.</summary>
    public static string Class(IEnumerable<ElementwiseSpec> functions)
    {
        string methods = string.Concat(functions.Distinct().Select(function => $"    [Elementwise] public static float {Sources[function.Name]}\n"));
        return methods.Length == 0 ? "" : $"public static class Ops\n{{\n{methods}}}\n";
    }

    private static ElementwiseSpec Function(string name, string parameters, string body, ScalarExpression expression, params string[] names)
    {
        Sources.Add(name, $"{name}({parameters}) {body}");
        return new("Ops", name, names.ToEquatableArray(), expression, default);
    }

    private static ScalarExpression Unary(UnaryFunction function, ScalarExpression x) => Simplifier.Unary(function, x);

    private static ScalarExpression Exp(ScalarExpression x) => Unary(UnaryFunction.Exp, x);

    private static ScalarExpression Tanh(ScalarExpression x) => Unary(UnaryFunction.Tanh, x);
}
