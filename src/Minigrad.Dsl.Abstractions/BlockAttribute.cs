namespace Minigrad;

/// <summary>Makes a partial class a reusable group of layers, applied in a model by <see cref="UseAttribute{TBlock}"/>.</summary>
/// <param name="signature">
/// The shapes that come in and go out: <c>"batch in height width -> batch out h w"</c>. A name on the left is whatever comes in; a name that stands only on
/// the right is a result of the layers; <see cref="SizeAttribute"/>s are the block's parameters.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BlockAttribute(string signature) : Attribute
{
    /// <summary>The shapes that come in and go out.</summary>
    public string Signature { get; } = signature;
}
