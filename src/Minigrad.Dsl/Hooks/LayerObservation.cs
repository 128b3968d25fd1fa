namespace Minigrad;

/// <summary>What a hook sees: one layer's output, or the loss's gradient by it.</summary>
public readonly ref struct LayerObservation
{
    internal LayerObservation(Layer layer, HookPoints point, Span<float> values, Workspace workspace)
    {
        Layer = layer;
        Point = point;
        Values = values;
        IsTraining = workspace.IsTraining;
        Sizes = workspace.Sizes;
    }

    /// <summary>The layer.</summary>
    public Layer Layer { get; }

    /// <summary><see cref="HookPoints.Forward"/> for the output, <see cref="HookPoints.Backward"/> for the gradient by it.</summary>
    public HookPoints Point { get; }

    /// <summary>Whether the run is one in training mode: Forward or Backward, not Predict or Evaluate.</summary>
    public bool IsTraining { get; }

    /// <summary>
    /// The values, row-major in the order of <see cref="Minigrad.Layer.Shape"/>, valid during the call. What a hook writes here is what all layers read that use the output; the
    /// backward pass takes the gradient as if nothing had been written. A gradient written here is what the layer's parameters and the layers before it receive.
    /// </summary>
    public Span<float> Values { get; }

    /// <summary>The size of each run-time axis in this run, in the order of <see cref="ModelDescription.RuntimeAxes"/>, the batch first.</summary>
    public ReadOnlySpan<int> Sizes { get; }
}
