using System.Numerics.Tensors;
using Minigrad.Testing;
using DenseTensor = System.Numerics.Tensors.Tensor;
using Tensor = Minigrad.TestKit.Oracle.Tensor;

namespace Minigrad.Integration.Tests;

/// <summary>The evaluators' tensors as those that generated methods take, and their values compared.</summary>
internal static class DenseValues
{
    /// <summary>A dense tensor of these values; a number becomes one axis of size 1.</summary>
    public static Tensor<double> ToTensor(Tensor tensor) =>
        DenseTensor.Create([.. tensor.Values], [.. tensor.Shape.Length == 0 ? [1] : tensor.Shape.Select(size => (nint)size)]);

    public static double[] Values(Tensor<double> tensor)
    {
        double[] values = new double[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }

    public static float[] Floats(Tensor tensor) => [.. tensor.Values.Select(value => (float)value)];

    public static void AssertNear(string what, double[] expected, ReadOnlySpan<double> actual, double tolerance) =>
        Expect.Near<double, double>(expected, actual, relative: 0, tolerance, what);

    public static void AssertNear(string what, double[] expected, ReadOnlySpan<float> actual, double tolerance) =>
        Expect.Near<double, float>(expected, actual, relative: 0, tolerance, what);
}
