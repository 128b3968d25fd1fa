using Minigrad.Testing;
using Minigrad.TestKit.Oracle;

namespace Minigrad.Integration.Tests;

/// <summary>Compares single-precision results with the interpreter's.</summary>
public static class Near
{
    /// <summary>The error allowed, relative to the largest value of the reference, and absolute below 1: some tens of roundings of a float.</summary>
    private const double Tolerance = 2e-5;

    public static void Assert(string what, Tensor expected, ReadOnlySpan<float> actual)
    {
        double allowed = Tolerance * Math.Max(1, expected.Values.Select(Math.Abs).DefaultIfEmpty().Max());
        Expect.Near<double, float>(expected.Values, actual, relative: 0, allowed, what);
    }

    public static void Assert(string what, double expected, float actual) => Assert(what, Tensor.Scalar(expected), [actual]);
}
