namespace Minigrad;

/// <summary>A fully connected layer over the last axis: <c>y = x·Wᵀ + b</c>. Weight <c>out in</c>, bias <c>out</c>, initialised as in PyTorch unless it says otherwise.</summary>
/// <remarks>Shapes: <c>… in → … out</c>.</remarks>
public sealed class LinearAttribute : WeightLayerAttribute
{
    /// <summary>Declares a layer with <paramref name="out"/> outputs.</summary>
    /// <param name="out">The size of the last axis of the result, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public LinearAttribute(int @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>Declares a layer whose number of outputs is a size text, such as <c>"4*dim"</c>.</summary>
    /// <param name="out">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public LinearAttribute(string @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>The size of the last axis of the result: a number or a size text.</summary>
    public object Out { get; }

    /// <summary>Whether a learned bias is added. On unless set.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the bias begins: as in PyTorch unless set, or <see cref="Initialization.Zeros"/> or <see cref="Initialization.Ones"/>.</summary>
    public Initialization BiasInitialization { get; set; }

    /// <summary>
    /// The <c>nameof</c> of a layer above whose weight this layer uses as its own, such as an embedding's (Press and Wolf, 2017): one parameter, whose gradients add up, with one entry in a file.
    /// None unless set. The bias stays the layer's own.
    /// </summary>
    public string? Tied { get; set; }

    /// <summary>Whether the weight of <see cref="Tied"/> is transposed: <c>in out</c> there. Off unless set.</summary>
    public bool Transposed { get; set; }

    /// <summary>
    /// Whether the weight is standardised before it is used (Qiao and others, 2019): <c>ŵ = (w - μ)/√(σ² + 1e-5)</c> with mean and biased variance over each output's
    /// fan-in, <c>in</c>; the gradient goes through both. Meant for layers before a <see cref="GroupNormAttribute"/>. Off unless set.
    /// </summary>
    public bool WeightStandardization { get; set; }
}
