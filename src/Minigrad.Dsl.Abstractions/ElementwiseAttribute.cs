namespace Minigrad;

/// <summary>
/// Makes an ordinary static method of <see langword="float"/>s a function of the language: <c>[Map]</c> applies it as a layer, <c>[Loss]</c> as a loss, and other
/// such functions may call it. It is differentiated and vectorised when the program is compiled.
/// </summary>
/// <remarks>
/// The method returns one expression or has a block of locals, <c>if</c>s and returns. It may use arithmetic, comparisons, conditional expressions, constants and the
/// functions of <c>MathF</c> that have a vector version. It stays what it is for other callers.
/// </remarks>
/// <example><code>[Elementwise] public static float Mish(float x) => x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));</code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ElementwiseAttribute : Attribute;
