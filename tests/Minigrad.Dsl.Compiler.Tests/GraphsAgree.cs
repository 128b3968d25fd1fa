using Minigrad.Compiler.Ir;
using Minigrad.TestKit.Oracle;

namespace Minigrad.Compiler.Tests;

/// <summary>Compares all results of two evaluations.</summary>
public static class GraphsAgree
{
    /// <summary>Fails unless both have the same outputs with the same values up to rounding.</summary>
    public static void Assert(GraphValues expected, GraphValues actual, Graph graph)
    {
        Xunit.Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach ((OutputKind kind, int index) in expected.Keys)
        {
            Tensor one = expected.Find(kind, index)!;
            Tensor other = actual.Find(kind, index)!;
            bool same = one.Shape.SequenceEqual(other.Shape) && one.Values.Zip(other.Values).All(pair => Same(pair.First, pair.Second));
            Xunit.Assert.True(same, $"{kind} {index} was {one}, but is {other}\n{GraphPrinter.Print(graph)}");
        }
    }

    private static bool Same(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
}
