using System.Numerics.Tensors;

namespace Minigrad;

/// <summary>
/// Sums of products in ordinary code. Each call is compiled: the package's generator checks the constant text and writes a method for it, and the C# compiler calls that one in this one's
/// place.
/// </summary>
/// <remarks>
/// Operands are <see cref="Tensor{T}"/>, <see cref="TensorSpan{T}"/> or <see cref="ReadOnlyTensorSpan{T}"/> of <see langword="float"/> or <see langword="double"/>. One that is not dense in
/// row-major order, or stretches under an ellipsis, is copied first. Calls with the same text and assumed sizes share one method. What a text means and how its order is chosen stands at
/// <c>[Einsum]</c>.
/// </remarks>
public static partial class Einsum
{
    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(string text, ReadOnlyTensorSpan<float> x1, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(string text, ReadOnlyTensorSpan<double> x1, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<float> Of(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, ReadOnlyTensorSpan<float> x7, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, ReadOnlyTensorSpan<double> x7, string? assume = null) =>
        throw NotCompiled(text);

    /// <summary>The sum of products that a text describes, as a new tensor: <c>Einsum.Of("batch in, out in -> batch out", x, w)</c>.</summary>
    /// <param name="text">The text, a constant, as <c>[Einsum]</c> takes it: an operand's axes between commas, then <c>-></c> and the axes of the result.</param>
    /// <param name="x1">The first operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x2">The second operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x3">The third operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x4">The fourth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x5">The fifth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x6">The sixth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x7">The seventh operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x8">The eighth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="assume">
    /// What run-time sizes to expect when the order of the products is chosen, a constant such as <c>"batch=64, time=128"</c>; a size that is not named is taken as 64. Results do not depend on
    /// it beyond rounding.
    /// </param>
    /// <returns>A new dense tensor with the axes of the result, one element where it has none.</returns>
    /// <exception cref="MinigradException">
    /// An axis has different sizes in two operands, or an operand another number of axes than the text says: the message names the axis, both sizes and both operands. Or the call was not
    /// compiled, because the text is no constant or the method was used as a delegate.
    /// </exception>
    public static Tensor<float> Of(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, ReadOnlyTensorSpan<float> x7, ReadOnlyTensorSpan<float> x8, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Of(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, string)"/>
    public static Tensor<double> Of(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, ReadOnlyTensorSpan<double> x7, ReadOnlyTensorSpan<double> x8, string? assume = null) =>
        throw NotCompiled(text);

    private static MinigradException NotCompiled(string text) => new(
        $"The call of Einsum with the text \"{text}\" was not compiled. Either the text is no constant, or the method was called by a delegate or by reflection, or the calling project does not use "
        + "the generator and the targets of Minigrad.Dsl, which add 'Minigrad.Generated' to its InterceptorsNamespaces.");
}
