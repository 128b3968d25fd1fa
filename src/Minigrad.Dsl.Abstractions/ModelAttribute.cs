namespace Minigrad;

/// <summary>Makes a partial class a neural network: its attributed partial properties are the layers.</summary>
/// <param name="signature">
/// The shapes that come in and go out, as axis names and numbers: <c>"batch 1 28 28 -> batch 10"</c>. The first axis of the first input is the batch and is
/// known at run time only; so is every other name that no <see cref="SizeAttribute"/> binds.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModelAttribute(string signature) : Attribute
{
    /// <summary>The shapes that come in and go out.</summary>
    public string Signature { get; } = signature;
}
