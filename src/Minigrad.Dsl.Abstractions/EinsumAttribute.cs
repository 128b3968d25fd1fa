namespace Minigrad;

/// <summary>
/// A sum of products of up to eight operands, named by their axes: <c>"batch in, in out -> batch out"</c>. Names shared by operands are multiplied along, names missing from the output
/// are summed over.
/// </summary>
/// <remarks>
/// On a layer property: operands beyond the inputs are learned weights, initialised uniformly within <c>1/√fan-in</c> unless it says otherwise. On a static partial method: the spans
/// are the operands and the result in order, and each axis is an <see langword="int"/> parameter of its name.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class EinsumAttribute(string text, params string[] inputs) : WeightLayerAttribute(inputs)
{
    /// <summary>The text: names separated by spaces and operands by commas, or NumPy's compact form without any white space.</summary>
    public string Text { get; } = text;

    /// <summary>
    /// On a layer: a factor of the result, a number or a text with real division and <c>sqrt</c> over sizes that are known when compiling, as the <c>"1/sqrt(key)"</c> of scaled
    /// dot-product attention (Vaswani et al. 2017); 1 unless set.
    /// </summary>
    public object Scale { get; set; } = 1.0;

    /// <summary>
    /// What run-time sizes to expect when the order of the products is chosen, <c>"batch=64, time=128"</c>; a size that is not named is taken as 64. Results do not depend on
    /// it beyond rounding.
    /// </summary>
    public string? Assume { get; set; }
}
