namespace Minigrad;

/// <summary>
/// The rectified linear unit with a leak, a shift and a ceiling: <c>y = min(l(x) - subtract, maximum)</c> with <c>l(x) = x</c> above 0 and <c>leak·x</c> below.
/// </summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>
/// Subtracting moves the mean of the result towards 0. The course "Deep Learning from the Foundations" (2019) trains with
/// <c>[GeneralRelu(Leak = 0.1, Subtract = 0.4, Maximum = 6)]</c>; as declared without arguments it is <see cref="ReluAttribute"/>. Where the ceiling is reached the
/// gradient is 0. Shapes: the input's.
/// </remarks>
public sealed class GeneralReluAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The slope below 0, at least 0. 0 unless set.</summary>
    public double Leak { get; set; }

    /// <summary>What is subtracted before the ceiling applies; the result at 0 is minus this. 0 unless set.</summary>
    public double Subtract { get; set; }

    /// <summary>
    /// Whether what is subtracted can be changed at run time: it is then a buffer of one value, <c>{layer}.subtract</c>, that begins as <see cref="Subtract"/>, is saved with the
    /// model and never trained. LSUV moves the mean of the result by it. Off unless set.
    /// </summary>
    public bool Adjustable { get; set; }

    /// <summary>The largest result, above <c>-Subtract</c>. None, +∞, unless set.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;
}
