namespace Minigrad;

/// <summary>Code that runs when a layer's output, or the gradient by it, is there; see <see cref="Layer.Hook"/>.</summary>
/// <param name="observation">What is seen; its memory belongs to the workspace and is valid during the call.</param>
public delegate void LayerHook(LayerObservation observation);
