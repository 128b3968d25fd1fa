namespace Minigrad;

/// <summary>Applies a layer or block that stands above a second time, with its weights, to another input. The property's type is that of the layer.</summary>
/// <param name="layer">The <c>nameof</c> of the layer or block.</param>
/// <param name="inputs">The inputs of this application; none for the layer before.</param>
/// <remarks>
/// The weights are one parameter each: their gradients add up, an optimizer keeps one state, a file has one entry. The shapes that the weights need must be those of the first application.
/// Running statistics are shared too: in training each application updates them in turn, and evaluation uses what came out.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReuseAttribute(string layer, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The name of the layer or block that is applied again.</summary>
    public string Layer { get; } = layer;
}
