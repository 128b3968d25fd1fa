namespace Minigrad.Integration.Tests;

/// <summary>An elementwise function as a user writes it, and what it means.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Body">The method's body, with its arrow or braces.</param>
/// <param name="Formula">The function in double precision, written so that it neither overflows nor loses digits.</param>
public sealed record OwnFunction(string Name, string Body, Func<double, double> Formula)
{
    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x);

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1;

    private static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    private static double Mish(double x) => x * Math.Tanh(Softplus(x));

    public static IReadOnlyList<OwnFunction> All { get; } =
    [
        new("Mish", "=> x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));", Mish),
        new("MishAsQuotient", "{ float e = MathF.Exp(x); float n = (e * e) + (2 * e); return x * n / (n + 2); }", Mish),
        new("Softplus", "=> MathF.Log(1 + MathF.Exp(x));", Softplus),
        new("SoftplusOther", "=> MathF.Log(MathF.Exp(-x) + 1) + x;", Softplus),
        new("Sigmoid", "=> 1 / (1 + MathF.Exp(-x));", Sigmoid),
        new("SigmoidAsQuotient", "=> MathF.Exp(x) / (1 + MathF.Exp(x));", Sigmoid),
        new("Swish", "=> x / (1 + MathF.Exp(-x));", x => x * Sigmoid(x)),
        new("SwishOther", "{ var e = MathF.Exp(x); return x * e / (e + 1f); }", x => x * Sigmoid(x)),
        new("LogSigmoid", "=> MathF.Log(1 / (1 + MathF.Exp(-x)));", x => -Softplus(-x)),
        new("LogOneMinusSigmoid", "=> MathF.Log(1 - Sigmoid(x));", x => -Softplus(x)),
        new("Elu", "=> x > 0 ? x : MathF.Exp(x) - 1;", x => x > 0 ? x : Expm1(x)),
        new("Celu", "=> MathF.Max(x, 0) + MathF.Min(0, MathF.Exp(x) - 1);", x => x > 0 ? x : Expm1(x)),
        new("Selu", "=> Scale * (x >= 0f ? x : Alpha * (MathF.Exp(x) - 1));", x => 1.0507010f * (x >= 0 ? x : 1.6732632f * Expm1(x))),
        new("GeluByTanh", "=> 0.5f * x * (1 + MathF.Tanh(0.79788456f * (x + (0.044715f * MathF.Pow(x, 3)))));", x => 0.5 * x * (1 + Math.Tanh(0.79788456f * (x + (0.044715f * x * x * x))))),
        new("LogCosh", "=> MathF.Log(MathF.Cosh(x));", x => Math.Abs(x) + Log1p(Math.Exp(-2 * Math.Abs(x))) - Math.Log(2)),
        new("Gauss", "=> MathF.Exp(-x * x);", x => Math.Exp(-x * x)),
        new("LogisticDensity", "=> MathF.Exp(-x) / ((1 + MathF.Exp(-x)) * (1 + MathF.Exp(-x)));", x => Sigmoid(x) * Sigmoid(-x)),
        new("Secant", "=> 1 / MathF.Cosh(x);", x => 1 / Math.Cosh(x)),
        new("TanhOfExponentials", "=> (MathF.Exp(x) - MathF.Exp(-x)) / (MathF.Exp(x) + MathF.Exp(-x));", Math.Tanh),
        new("TanhOfSinh", "=> MathF.Sinh(x) / MathF.Cosh(x);", Math.Tanh),
        new("TanhExp", "=> x * MathF.Tanh(MathF.Exp(x));", x => x * Math.Tanh(Math.Exp(x))),
        new("Gompertz", "=> MathF.Exp(-MathF.Exp(x));", x => Math.Exp(-Math.Exp(x))),
        new("Softsign", "=> x / (1 + MathF.Abs(x));", x => x / (1 + Math.Abs(x))),
        new("Hypotenuse", "=> MathF.Sqrt((x * x) + 4);", x => Math.Sqrt((x * x) + 4)),
        new("RootOfRelu", "=> MathF.Sqrt(MathF.Max(x, 0));", x => Math.Sqrt(Math.Max(x, 0))),
        new("Snake", "{ float s = MathF.Sin(x); return x + (s * s); }", x => x + (Math.Sin(x) * Math.Sin(x))),
        new("Wave", "=> MathF.Cos(2 * x) * MathF.Exp(-MathF.Abs(x));", x => Math.Cos(2 * x) * Math.Exp(-Math.Abs(x))),
        new("HardSwish", "=> x * Math.Clamp(x + 3, 0, 6) / 6;", x => x * Math.Clamp(x + 3, 0, 6) / 6),
        new("SignedLog", "=> x >= 0 ? MathF.Log(1 + x) : -MathF.Log(1 - x);", x => Math.Sign(x) * Log1p(Math.Abs(x))),
        new("Smelu", "{ if (x > 1) return x; if (x < -1) { return 0; } float s = x + 1; s *= s; return s / 4; }", x => x > 1 ? x : x < -1 ? 0 : (x + 1) * (x + 1) / 4),
        new("Power", "=> MathF.Pow(1 + MathF.Abs(x), 0.75f);", x => Math.Pow(1 + Math.Abs(x), 0.75)),
        new("PenalizedTanh", "{ float t = MathF.Tanh(x); if (!(x > 0)) { t = 0.25f * t; } return t; }", x => x > 0 ? Math.Tanh(x) : 0.25 * Math.Tanh(x)),
        new("Nested", "=> Swish(Softplus(x: x)) + Shift;", x => (Softplus(x) * Sigmoid(Softplus(x))) - 0.25),
        new("SoftMaximum", "=> MathF.Log(MathF.Exp(x) + MathF.Exp(0.5f * x));", x => (0.5 * x) + Softplus(0.5 * x)),
        new("Entropy", "=> x > 0 ? -x * MathF.Log(x) : 0;", x => x > 0 ? -x * Math.Log(x) : 0),
        new("Band", "{ bool inside = x > -1 && x < 1; return inside || x >= 5 ? x * x : 0.5f * x; }", x => (x > -1 && x < 1) || x >= 5 ? x * x : 0.5 * x),
        new("Logs", "=> MathF.Log2(1 + (x * x)) - MathF.Log10(2 + (x * x));", x => Math.Log2(1 + (x * x)) - Math.Log10(2 + (x * x))),
        new("Reciprocals", "=> MathF.Pow(2 + MathF.Tanh(x), -2) + MathF.Pow(1 + (x * x), -0.5f);", x => Math.Pow(2 + Math.Tanh(x), -2) + Math.Pow(1 + (x * x), -0.5)),
    ];

    /// <summary>All functions, and a model for each that applies it to each element of its input.</summary>
    public static string Source()
    {
        IEnumerable<string> methods = All.Select(one => $"    [Elementwise] public static float {one.Name}(float x) {one.Body}\n");
        IEnumerable<string> models = All.Select(one => $$"""
            [Model("batch 1 -> batch 1")]
            public sealed partial class {{one.Name}}Net
            {
                [Map(typeof(Ops), nameof(Ops.{{one.Name}}))] public partial Layer Active { get; }
            }

            """);
        return $$"""
            using System;
            using Minigrad;

            public static class Ops
            {
                private const float Scale = 1.0507010f;
                private const float Alpha = 1.6732632f;
                private const float Shift = -0.25f;
            {{string.Concat(methods)}}
            }

            {{string.Concat(models)}}
            """;
    }
}
