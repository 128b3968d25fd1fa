using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Minigrad.Testing;

/// <content>Values near each other.</content>
public static partial class Expect
{
    /// <summary>The relative error allowed where a call gives none: some tens of roundings of a <see cref="float"/>.</summary>
    public const double Relative = 1e-5;

    /// <summary>The absolute error allowed where a call gives none.</summary>
    public const double Absolute = 1e-6;

    /// <summary>
    /// Fails unless <c>|actual - expected| ≤ absolute + relative · |expected|</c> for each pair of values, NumPy's <c>allclose</c>. NaN is near NaN only, an infinity near the
    /// same infinity only. The comparison is in double precision.
    /// </summary>
    /// <typeparam name="TExpected">The type of the expected values: <see cref="float"/>, <see cref="double"/> for a more exact reference, or another number.</typeparam>
    /// <typeparam name="TActual">The type of the actual values.</typeparam>
    /// <param name="expected">The expected values.</param>
    /// <param name="actual">The values to check, as many.</param>
    /// <param name="relative">The error allowed as a share of the expected value, not negative.</param>
    /// <param name="absolute">The error allowed whatever the expected value, not negative.</param>
    /// <param name="what">What the values are, for the message; from the compiler the text of <paramref name="actual"/>.</param>
    /// <exception cref="ExpectationException">The numbers of values differ, or values are not near; the message has the first ones with index and difference, and the largest difference.</exception>
    public static void Near<TExpected, TActual>(
        ReadOnlySpan<TExpected> expected,
        ReadOnlySpan<TActual> actual,
        double relative = Relative,
        double absolute = Absolute,
        [CallerArgumentExpression(nameof(actual))] string what = "")
        where TExpected : INumber<TExpected>
        where TActual : INumber<TActual> =>
        Comparison.Check(what, [expected.Length], Comparison.ToDouble(expected), [actual.Length], Comparison.ToDouble(actual), relative, absolute);

    /// <summary>Fails unless two tensors have the same shape and values near each other, as spans of values are compared; an index in the message has a number for each axis.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="expected">The expected values.</param>
    /// <param name="actual">The values to check, of the same shape.</param>
    /// <param name="relative">The error allowed as a share of the expected value, not negative.</param>
    /// <param name="absolute">The error allowed whatever the expected value, not negative.</param>
    /// <param name="what">What the values are, for the message; from the compiler the text of <paramref name="actual"/>.</param>
    /// <exception cref="ExpectationException">The shapes differ, or values are not near.</exception>
    public static void Near<T>(
        in ReadOnlyTensorSpan<T> expected,
        in ReadOnlyTensorSpan<T> actual,
        double relative = Relative,
        double absolute = Absolute,
        [CallerArgumentExpression(nameof(actual))] string what = "")
        where T : INumber<T> =>
        Comparison.Check(what, Shape(expected), Comparison.ToDouble<T>(Dense(expected)), Shape(actual), Comparison.ToDouble<T>(Dense(actual)), relative, absolute);

    /// <summary>Fails unless two tensors have the same shape and values near each other.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="expected">The expected values.</param>
    /// <param name="actual">The values to check, of the same shape.</param>
    /// <param name="relative">The error allowed as a share of the expected value, not negative.</param>
    /// <param name="absolute">The error allowed whatever the expected value, not negative.</param>
    /// <param name="what">What the values are, for the message; from the compiler the text of <paramref name="actual"/>.</param>
    /// <exception cref="ExpectationException">The shapes differ, or values are not near.</exception>
    public static void Near<T>(
        Tensor<T> expected,
        Tensor<T> actual,
        double relative = Relative,
        double absolute = Absolute,
        [CallerArgumentExpression(nameof(actual))] string what = "")
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        Near(expected.AsReadOnlyTensorSpan(), actual.AsReadOnlyTensorSpan(), relative, absolute, what);
    }

    /// <summary>Fails unless two numbers are near each other, as spans of values are compared.</summary>
    /// <param name="expected">The expected value.</param>
    /// <param name="actual">The value to check.</param>
    /// <param name="relative">The error allowed as a share of the expected value, not negative.</param>
    /// <param name="absolute">The error allowed whatever the expected value, not negative.</param>
    /// <param name="what">What the value is, for the message; from the compiler the text of <paramref name="actual"/>.</param>
    /// <exception cref="ExpectationException">They are not near.</exception>
    public static void Near(
        double expected,
        double actual,
        double relative = Relative,
        double absolute = Absolute,
        [CallerArgumentExpression(nameof(actual))] string what = "") =>
        Comparison.Check(what, [], [expected], [], [actual], relative, absolute);

    private static int[] Shape<T>(in ReadOnlyTensorSpan<T> tensor) => [.. tensor.Lengths.ToArray().Select(length => (int)length)];

    private static T[] Dense<T>(in ReadOnlyTensorSpan<T> tensor)
    {
        T[] values = new T[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }
}
