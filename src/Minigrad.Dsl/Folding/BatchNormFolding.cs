namespace Minigrad;

/// <summary>
/// Folds batch normalisations into the layers before them for inference (Jacob and others, 2018, section 3.2): with the running statistics fixed, <c>γ(Wx + b - μ)/√(σ² + ε) + β</c>
/// is the layer with other weights, <c>W·s</c> and <c>(b - μ)·s + β</c>, <c>s = γ/√(σ² + ε)</c>.
/// </summary>
/// <remarks>
/// Generated evaluation code already applies a normalisation where the convolution before it writes its result, so that folding makes prediction hardly faster. It is for taking
/// the weights elsewhere: to a copy of the network that has no normalisation, to a file, to another runtime. A folded model is for evaluation; training would normalise
/// by the statistics of each batch again.
/// </remarks>
public static class BatchNormFolding
{
    private const string Transposed = "ConvTranspose2d";

    /// <summary>
    /// Folds every batch normalisation that can be, in place: after a convolution, also over time or transposed, and after a linear layer of two axes. What evaluation gives stays
    /// the same up to rounding. The normalisation becomes the identity; where the layer before it has no bias, its own bias keeps the shift.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <returns>For each batch normalisation, in source order, what it was folded into, or why it was not.</returns>
    public static IReadOnlyList<FoldedNorm> Fold(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        List<FoldedNorm> folded = [];
        foreach (Layer norm in model.Layers.Where(layer => layer.Kind == "BatchNorm"))
        {
            Layer? before = model.Layers.FirstOrDefault(layer => layer.Name == norm.Inputs[0]);
            string? refusal = Refusal(model, before, norm);
            if (refusal is null)
            {
                Scale(model.Buffers, before!, norm);
            }

            folded.Add(new(norm, refusal is null ? before : null, refusal));
        }

        return folded;
    }

    private static string? Refusal(IModel model, Layer? before, Layer norm)
    {
        if (before is null)
        {
            return $"'{norm.Name}' reads the model's input, and no layer";
        }

        bool isLinear = before.Kind == "Linear" && before.Shape.Split(' ').Length == 2;
        if (before.Kind is not ("Conv1d" or "Conv2d" or Transposed) && !isLinear)
        {
            return $"'{before.Name}' before it ({before.Kind}, {before.Shape}) is neither a convolution nor a linear layer with the channels of the normalisation";
        }

        if (before.StandardizesWeight)
        {
            return $"'{before.Name}' before it standardises its weight, which would undo every scale";
        }

        string[] readers = [.. model.Layers.Where(layer => layer != norm && layer.Inputs.Contains(before.Name)).Select(layer => $"'{layer.Name}'")];
        if (readers.Length > 0 || model.Description.Outputs.Any(output => output.Name == before.Name))
        {
            return $"'{before.Name}' before it is also read by {(readers.Length > 0 ? string.Join(", ", readers) : "the model's output")}, which would change";
        }

        Layer? sharing = model.Layers.FirstOrDefault(layer => layer != before && layer != norm && layer.Parameters.Any(parameter => before.Parameters.Contains(parameter) || norm.Parameters.Contains(parameter)));
        return sharing is null ? null : $"'{sharing.Name}' shares its weights, and would change";
    }

    private static void Scale(ParameterSet buffers, Layer before, Layer norm)
    {
        double epsilon = norm.Constants.Single(constant => constant.Name == "Epsilon").Value;
        Span<float> scale = norm.Weight.Values, shift = norm.Bias.Values;
        Span<float> mean = buffers[$"{norm.Name}.running_mean"].Values, variance = buffers[$"{norm.Name}.running_var"].Values;
        Span<float> weight = before.Weight.Values;
        Span<float> bias = before.Parameters.FirstOrDefault(parameter => parameter.Name == $"{before.Name}.bias") is { } own ? own.Values : [];

        // A transposed convolution has its inputs before its outputs: in out kh kw.
        int inputs = before.Kind == Transposed ? before.Weight.Shape[0] : 1, block = weight.Length / inputs / scale.Length;
        for (int channel = 0; channel < scale.Length; channel++)
        {
            double factor = scale[channel] / Math.Sqrt(variance[channel] + epsilon);
            for (int input = 0; input < inputs; input++)
            {
                foreach (ref float value in weight.Slice(((input * scale.Length) + channel) * block, block))
                {
                    value = (float)(value * factor);
                }
            }

            double moved = shift[channel] - (mean[channel] * factor);
            if (bias.IsEmpty)
            {
                shift[channel] = (float)moved;
            }
            else
            {
                bias[channel] = (float)((bias[channel] * factor) + moved);
                shift[channel] = 0;
            }
        }

        // γ/√(σ² + ε) = 1.
        scale.Fill((float)Math.Sqrt(1 + epsilon));
        mean.Clear();
        variance.Fill(1);
    }
}
