using System;
using Minigrad;

namespace Formulas;

internal static partial class Ops
{
    internal const float Slope = 0.1f;

    [Elementwise] public static float Leaky(float x) => x > 0 ? x : Slope * x;

    [Elementwise] public static float Mix(float x, float y) => Leaky(x) * MathF.Exp(-MathF.Abs(y));

    [Elementwise] public static float Mix(float x, float y, float z) => Mix(x, y) + (0.5f * z);
}
// next file
using System;
using Minigrad;

namespace Formulas;

internal static partial class Ops
{
    [Elementwise]
    public static float Pinball(float score, float target)
    {
        float rest = target - score, weight = 0.7f;
        if (rest < 0)
        {
            weight -= 1;
        }

        return weight * rest;
    }

    [Elementwise] private static float Cube(float x) => MathF.Pow(x, 3);
}

[Optimizer]
internal sealed partial class Adaptive
{
    private static void Update(
        ref float value, float gradient, ref float first, ref float second, long step, float learningRate = 1e-3f,
        [HyperParameter(HyperParameterRange.BelowOne)] float beta = 0.9f, [HyperParameter(HyperParameterRange.WeightDecay)] float weightDecay = 0.01f)
    {
        first = (beta * first) + ((1 - beta) * gradient);
        second = MathF.Max(beta * second, MathF.Abs(gradient));
        float corrected = first / (1 - MathF.Pow(beta, step));
        value -= learningRate * ((corrected / (second + 1e-8f)) + (weightDecay * value));
    }
}
// next file
using Minigrad;
using F = Formulas.Ops;

namespace Formulas.Models;

[Model("batch 4 -> Low: batch 2, High: batch 2"), Loss(typeof(F), nameof(F.Pinball), nameof(Low)), Loss(typeof(F), nameof(F.Pinball), nameof(High), Weight = 0.5)]
internal sealed partial class Quantiles
{
    [Linear(3)]                                                                         public partial Layer Hidden { get; }
    [Map(typeof(F), nameof(F.Leaky))]                                                   public partial Layer Active { get; }
    [Map(typeof(Ops), nameof(Ops.Mix), nameof(Active), nameof(Hidden))]                 public partial Layer Two { get; }
    [Map(typeof(Formulas.Ops), "Mix", nameof(Two), nameof(Active), nameof(Hidden))]     public partial Layer Three { get; }
    [Linear(2)]                                                                         public partial Layer Low { get; }
    [Linear(2, nameof(Three))]                                                          public partial Layer High { get; }
}
