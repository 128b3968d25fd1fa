namespace Minigrad;

/// <summary>
/// Declares a layer on a <c>partial</c> property of a <see cref="ModelAttribute"/> or <see cref="BlockAttribute"/> class. Layers run in source order.
/// </summary>
/// <remarks>
/// A layer that lists no inputs reads the layer before it (the first one the model's input). Listed inputs, each a <c>nameof</c> of a layer above or of the
/// model's input, are all of its inputs, in order.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>Declares a layer that reads <paramref name="inputs"/>, or the layer before it when there are none.</summary>
    /// <param name="inputs">Each a <c>nameof</c> of a layer above or of the model's input.</param>
    private protected LayerAttribute(params string[] inputs) => Inputs = inputs;

    /// <summary>The names of all inputs, in order; empty for the layer before.</summary>
    public string[] Inputs { get; }
}
