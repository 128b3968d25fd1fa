namespace Minigrad;

/// <summary>A layer whose output <see cref="Lsuv"/> measures, and the layer before it whose weight and bias it changes.</summary>
/// <param name="Measured">The layer whose output is to have mean 0 and standard deviation 1: an activation, or the adjusted layer itself.</param>
/// <param name="Adjusted">The layer with the weight, and perhaps a bias.</param>
public sealed record LsuvPair(Layer Measured, Layer Adjusted)
{
    private static readonly string[] s_activations = ["Relu", "LeakyRelu", "GeneralRelu", "Sigmoid", "Tanh", "Gelu", "Silu"];

    /// <summary>Every convolution and linear layer that an activation reads, with that activation, in source order; layers that standardise their weight have no scale to set.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The pairs; none in a model without such layers.</returns>
    public static IReadOnlyList<LsuvPair> Find(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        List<LsuvPair> pairs = [];
        foreach (Layer layer in model.Layers.Where(IsWeighted))
        {
            if (model.Layers.FirstOrDefault(reader => s_activations.Contains(reader.Kind) && reader.Inputs is [string only] && only == layer.Name) is { } activation)
            {
                pairs.Add(new(activation, layer));
            }
        }

        return pairs;
    }

    /// <summary>The bias that the adjusted layer owns; null for none.</summary>
    internal Parameter? Bias => Adjusted.Parameters.FirstOrDefault(parameter => parameter.Name.EndsWith(".bias", StringComparison.Ordinal));

    /// <summary>What the measured layer subtracts from its result, where that can be changed: a buffer of one value.</summary>
    internal Parameter? ShiftIn(IModel model) => model.Buffers.FirstOrDefault(buffer => buffer.Name == $"{Measured.Name}.subtract");

    private static bool IsWeighted(Layer layer) =>
        (layer.Kind == "Linear" || layer.Kind.StartsWith("Conv", StringComparison.Ordinal)) && layer.Parameters.Count > 0 && !layer.StandardizesWeight;
}
