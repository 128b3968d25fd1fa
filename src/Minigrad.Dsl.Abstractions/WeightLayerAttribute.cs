namespace Minigrad;

/// <summary>A layer with learned weights, and how they begin.</summary>
/// <remarks>
/// Fan-in is the number of inputs that one output reads, fan-out the number of outputs that one input reaches: <c>in</c> and <c>out</c> of a linear layer, times the kernel's
/// area for a convolution; of an einsum's weight the product of its axes that are summed over, and of those that it gives to the result.
/// </remarks>
public abstract class WeightLayerAttribute : LayerAttribute
{
    /// <summary>Declares a layer that reads <paramref name="inputs"/>, or the layer before it when there are none.</summary>
    /// <param name="inputs">Each a <c>nameof</c> of a layer above or of the model's input.</param>
    private protected WeightLayerAttribute(params string[] inputs) : base(inputs)
    {
    }

    /// <summary>How the weights begin. PyTorch's way unless set.</summary>
    public Initialization Initialization { get; set; }

    /// <summary>The activation after this layer, which the gain of the initialisation is for.</summary>
    public Nonlinearity Nonlinearity { get; set; }

    /// <summary>The slope below 0 of <see cref="Nonlinearity.LeakyRelu"/>. 0.01 unless set.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>Which fan Kaiming's initialisation divides by. Fan-in unless set.</summary>
    public Fan Fan { get; set; }
}
