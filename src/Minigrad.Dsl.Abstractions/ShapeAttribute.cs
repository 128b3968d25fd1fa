namespace Minigrad;

/// <summary>
/// The axes of a tensor or span in an ordinary method: <c>[Shape("batch in")] ReadOnlySpan&lt;float&gt; x</c>. An analyzer follows values through method bodies and reports where one has
/// another shape than the contract says; nothing is checked at run time.
/// </summary>
/// <remarks>
/// A text has names, numbers, <c>_</c> for an axis of any size, and one <c>...</c> for any number of axes, separated by white space; the empty text is a single number. A name is one
/// size within a method, and in a call of it whatever the arguments give. On a property it is the shape of its value, on a return value that of the result; of an asynchronous method, of
/// what is awaited.
/// </remarks>
/// <param name="axes">The axes.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ShapeAttribute(string axes) : Attribute
{
    /// <summary>The axes.</summary>
    public string Axes { get; } = axes;
}
