using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

/// <summary>Holds optimizers to their formulas, computed in double precision, at every vector width.</summary>
internal static class Formula
{
    /// <summary>Computes one step.</summary>
    /// <param name="step">The step, from 1.</param>
    /// <param name="values">A parameter's values, to be changed.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <param name="memory">Three arrays of the same length, zero at first.</param>
    public delegate void Update(int step, double[] values, double[] gradients, double[][] memory);

    /// <summary>Fails unless seven steps on several parameters give what the formula gives for each of them, but for rounding.</summary>
    public static void Check(Func<Optimizer> create, Update update) => EachWidth.Run(width =>
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 3);
        Optimizer optimizer = create();
        double[][] values = [.. model.Parameters.Select(parameter => Doubles(parameter.Values))];
        double[][][] memory = [.. values.Select(array => new[] { new double[array.Length], new double[array.Length], new double[array.Length] })];
        for (int step = 1; step <= 7; step++)
        {
            model.Train(optimizer, steps: 1, first: step);
            for (int i = 0; i < values.Length; i++)
            {
                Parameter parameter = model.Parameters[i];
                update(step, values[i], Doubles(parameter.Gradients), memory[i]);
                for (int j = 0; j < values[i].Length; j++)
                {
                    double tolerance = 3e-6 * Math.Max(1, Math.Abs(values[i][j]));
                    Assert.True(
                        Math.Abs(values[i][j] - parameter.Values[j]) <= tolerance,
                        $"{optimizer.GetType().Name}, {width} bits, step {step}, {parameter.Name}[{j}]: {parameter.Values[j]} but the formula gives {values[i][j]}.");
                }
            }
        }
    });

    /// <summary>The root of the sum of squares.</summary>
    public static double Norm(double[] values) => Math.Sqrt(values.Sum(value => value * value));

    private static double[] Doubles(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), value => (double)value);
}
