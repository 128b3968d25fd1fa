using System.Numerics.Tensors;

namespace Minigrad;

/// <content>The gradients of the operands; they replace what was there.</content>
public static partial class Einsum
{
    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, string? assume = null) => throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3,
        ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, TensorSpan<float> dx3, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3,
        ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, TensorSpan<double> dx3, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, TensorSpan<float> dx3, TensorSpan<float> dx4, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, TensorSpan<double> dx3, TensorSpan<double> dx4, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5,
        ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, TensorSpan<float> dx3, TensorSpan<float> dx4,
        TensorSpan<float> dx5, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5,
        ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, TensorSpan<double> dx3, TensorSpan<double> dx4,
        TensorSpan<double> dx5, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6,
        ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, TensorSpan<float> dx3, TensorSpan<float> dx4,
        TensorSpan<float> dx5, TensorSpan<float> dx6, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6,
        ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, TensorSpan<double> dx3, TensorSpan<double> dx4,
        TensorSpan<double> dx5, TensorSpan<double> dx6, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, ReadOnlyTensorSpan<float> x7,
        ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, TensorSpan<float> dx3, TensorSpan<float> dx4,
        TensorSpan<float> dx5, TensorSpan<float> dx6, TensorSpan<float> dx7, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, ReadOnlyTensorSpan<double> x7,
        ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, TensorSpan<double> dx3, TensorSpan<double> dx4,
        TensorSpan<double> dx5, TensorSpan<double> dx6, TensorSpan<double> dx7, string? assume = null) =>
        throw NotCompiled(text);

    /// <summary>The gradients of the operands of a text, from the gradient of its result: <c>Einsum.Gradient("batch in, out in -> batch out", x, w, dy, dx, dw)</c>.</summary>
    /// <param name="text">The text, a constant, as <c>[Einsum]</c> takes it: an operand's axes between commas, then <c>-></c> and the axes of the result.</param>
    /// <param name="x1">The first operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x2">The second operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x3">The third operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x4">The fourth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x5">The fifth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x6">The sixth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x7">The seventh operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="x8">The eighth operand: a tensor, dense or not, whose lengths are the sizes of its axes in the text; a number is a tensor of one element.</param>
    /// <param name="dy">The gradient of the result, with its axes.</param>
    /// <param name="dx1">Takes the gradient of the first operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx2">Takes the gradient of the second operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx3">Takes the gradient of the third operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx4">Takes the gradient of the fourth operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx5">Takes the gradient of the fifth operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx6">Takes the gradient of the sixth operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx7">Takes the gradient of the seventh operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="dx8">Takes the gradient of the eighth operand, with its lengths; left out where it is empty (<see langword="default"/>).</param>
    /// <param name="assume">
    /// What run-time sizes to expect when the order of the products is chosen, a constant such as <c>"batch=64, time=128"</c>; a size that is not named is taken as 64. Results do not depend on
    /// it beyond rounding.
    /// </param>
    /// <exception cref="MinigradException">
    /// An axis has different sizes in two operands, or an operand another number of axes than the text says: the message names the axis, both sizes and both operands. Or the call was not
    /// compiled, because the text is no constant or the method was used as a delegate.
    /// </exception>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<float> x1, ReadOnlyTensorSpan<float> x2, ReadOnlyTensorSpan<float> x3, ReadOnlyTensorSpan<float> x4,
        ReadOnlyTensorSpan<float> x5, ReadOnlyTensorSpan<float> x6, ReadOnlyTensorSpan<float> x7, ReadOnlyTensorSpan<float> x8,
        ReadOnlyTensorSpan<float> dy, TensorSpan<float> dx1, TensorSpan<float> dx2, TensorSpan<float> dx3, TensorSpan<float> dx4,
        TensorSpan<float> dx5, TensorSpan<float> dx6, TensorSpan<float> dx7, TensorSpan<float> dx8, string? assume = null) =>
        throw NotCompiled(text);

    /// <inheritdoc cref="Gradient(string, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, ReadOnlyTensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, TensorSpan{float}, string)"/>
    public static void Gradient(
        string text, ReadOnlyTensorSpan<double> x1, ReadOnlyTensorSpan<double> x2, ReadOnlyTensorSpan<double> x3, ReadOnlyTensorSpan<double> x4,
        ReadOnlyTensorSpan<double> x5, ReadOnlyTensorSpan<double> x6, ReadOnlyTensorSpan<double> x7, ReadOnlyTensorSpan<double> x8,
        ReadOnlyTensorSpan<double> dy, TensorSpan<double> dx1, TensorSpan<double> dx2, TensorSpan<double> dx3, TensorSpan<double> dx4,
        TensorSpan<double> dx5, TensorSpan<double> dx6, TensorSpan<double> dx7, TensorSpan<double> dx8, string? assume = null) =>
        throw NotCompiled(text);
}
