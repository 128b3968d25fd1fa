using System.Globalization;
using Minigrad.TestKit.Oracle;

namespace Minigrad.Integration.Tests;

/// <summary>Compares single-precision results with the interpreter's.</summary>
public static class Near
{
    /// <summary>The error allowed, relative to the largest value of the reference, and absolute below 1: some tens of roundings of a float.</summary>
    private const double Tolerance = 2e-5;

    public static void Assert(string what, Tensor expected, ReadOnlySpan<float> actual)
    {
        Xunit.Assert.True(expected.Values.Length == actual.Length, $"{what} has {actual.Length} elements, not {expected.Values.Length}");
        double allowed = Tolerance * Math.Max(1, expected.Values.Select(Math.Abs).DefaultIfEmpty().Max());
        for (int i = 0; i < actual.Length; i++)
        {
            double error = Math.Abs(actual[i] - expected.Values[i]);
            Xunit.Assert.True(error <= allowed, string.Create(CultureInfo.InvariantCulture, $"{what}[{i}] is {actual[i]:G9}, but the interpreter gives {expected.Values[i]:G9} (allowed: {allowed:G2})"));
        }
    }

    public static void Assert(string what, double expected, float actual) => Assert(what, Tensor.Scalar(expected), [actual]);
}
