using System.Numerics.Tensors;

namespace Minigrad;

/// <content>Into a tensor that is there.</content>
public static partial class Einsum
{
    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(string text, ReadOnlyTensorSpan<float> x1, TensorSpan<float> destination, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(string text, ReadOnlyTensorSpan<double> x1, TensorSpan<double> destination, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, TensorSpan<float> destination, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, TensorSpan<double> destination, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, TensorSpan<float> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, TensorSpan<double> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        TensorSpan<float> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        TensorSpan<double> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5,
        TensorSpan<float> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5,
        TensorSpan<double> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6,
        TensorSpan<float> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6,
        TensorSpan<double> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, ReadOnlyTensorSpan<float> x7,
        TensorSpan<float> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, ReadOnlyTensorSpan<double> x7,
        TensorSpan<double> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <summary>The sum of products that a text describes, written to a tensor that is there: nothing is allocated.</summary>
    /// <param name="text">The text, a constant, as <c>[Einsum]</c> takes it: an operand's axes between commas, then <c>-></c> and the axes of the result.</param>
    /// <param name="x1">The first operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x2">The second operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x3">The third operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x4">The fourth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x5">The fifth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x6">The sixth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x7">The seventh operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x8">The eighth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="destination">Takes the result: a tensor with its axes, dense or not, which overlaps no operand. What was there is replaced.</param>
    /// <param name="assume">
    /// What run-time sizes to expect when the order of the products is chosen, a constant such as <c>"batch=64, time=128"</c>; a size that is not named is taken as 64. Results do not depend on
    /// it beyond rounding.
    /// </param>
    /// <exception cref="MinigradException">
    /// An axis has different sizes in two operands, or an operand another number of axes than the text says: the message names the axis, both sizes and both operands. Or the call was not
    /// compiled, because the text is no constant or the method was used as a delegate.
    /// </exception>
    public static void Into(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, ReadOnlyTensorSpan<float> x7, ReadOnlyTensorSpan<float> x8,
        TensorSpan<float> destination, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Into(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Into(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, ReadOnlyTensorSpan<double> x7, ReadOnlyTensorSpan<double> x8,
        TensorSpan<double> destination, string? assume = null) =>
        throw NotCompiled(text);
}
