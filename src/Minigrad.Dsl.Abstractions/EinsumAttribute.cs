namespace Minigrad;

/// <summary>
/// A sum of products of up to eight operands, named by their axes: <c>"batch in, in out -> batch out"</c>. Names shared by operands are multiplied along, names missing from the output
/// are summed over.
/// </summary>
/// <remarks>
/// On a layer property: operands beyond the inputs are learned weights, initialised uniformly within <c>1/√fan-in</c> unless it says otherwise. On a static partial method of
/// <see langword="float"/> or <see langword="double"/>: the spans are the operands and the result in order, and each axis is an <see langword="int"/> parameter of its name; or operands
/// and result are tensors of System.Numerics.Tensors, whose lengths are the sizes.
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

    /// <summary>
    /// Whether a method beside this one computes the gradients of its operands: named <c>…Gradient</c>, it takes the operands, the gradient of the result, and what takes the
    /// gradient of each operand, which is left out where it is empty. On methods only: layers always have gradients.
    /// </summary>
    public bool Gradient { get; set; }
}
