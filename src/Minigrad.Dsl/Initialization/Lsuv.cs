namespace Minigrad;

/// <summary>
/// Layer-sequential unit-variance initialisation (Mishkin and Matas, "All you need is a good init", 2016): layer by layer, in order, the weight is divided by the standard deviation
/// of the output that one batch gives, until that is 1; and, as the 2022 course adds, the bias is moved until the mean is 0.
/// </summary>
public static class Lsuv
{
    /// <summary>Initialises a model on one training batch. Run it on fresh weights, before training: <c>Console.WriteLine(Lsuv.Initialize(net, batch))</c>.</summary>
    /// <remarks>
    /// The model runs in training mode, always with the same dropout; one without a loss in evaluation mode. A pair whose activation subtracts an adjustable value (<c>[GeneralRelu(Adjustable = true)]</c>) has its mean moved by that, others by the bias. Nothing else changes: running
    /// statistics and gradients are as before afterwards. The work is one forward pass for each iteration of each layer.
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="batch">A batch of training data, some hundred samples.</param>
    /// <param name="options">Layers, tolerance and the cap on iterations; null for the usual ones.</param>
    /// <returns>Means and deviations before and after, and which layers are dead or did not converge.</returns>
    /// <exception cref="MinigradException">The model has no such layers, a layer is not the model's, has no weight or cannot be hooked, or the batch does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LsuvReport Initialize(IModel model, in Batch batch, LsuvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Tolerance);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumIterations, 1);
        LsuvPair[] pairs = Pairs(model, options);
        Parameter?[] shifts = [.. pairs.Select(pair => pair.ShiftIn(model))];
        float[] buffers = model.Buffers.Values.ToArray();
        try
        {
            using LsuvProbe probe = new(model, pairs, batch.Sizes);
            probe.Run(batch);
            LsuvMeasurement[] before = [.. pairs.Select(pair => probe[pair.Measured])];
            LsuvResult[] results = new LsuvResult[pairs.Length];
            for (int i = 0; i < pairs.Length; i++)
            {
                results[i] = Adjust(pairs[i], shifts[i], before[i].Moments, probe, batch, options);
            }

            probe.Run(batch);
            return new([.. results.Select(result => result with { Mean = probe[result.Pair.Measured].Moments.Mean, Deviation = probe[result.Pair.Measured].Moments.Deviation })]);
        }
        finally
        {
            foreach (Parameter shift in shifts.OfType<Parameter>())
            {
                buffers[shift.Offset] = shift.Values[0];
            }

            buffers.CopyTo(model.Buffers.Values);
        }
    }

    private static LsuvResult Adjust(LsuvPair pair, Parameter? shift, Moments before, LsuvProbe probe, in Batch batch, LsuvOptions options)
    {
        Parameter weight = pair.Adjusted.Weight;
        float[] oldWeight = weight.Values.ToArray(), oldBias = pair.Bias?.Values.ToArray() ?? [], oldShift = shift?.Values.ToArray() ?? [];
        string? fixedMean = null;
        LsuvOutcome outcome = LsuvOutcome.NotConverged;
        int iterations = 0;
        while (true)
        {
            probe.Run(batch);
            LsuvMeasurement now = probe[pair.Measured];
            fixedMean = iterations == 0 && options.MovesMean && shift is null ? FixedMean(pair, now) : fixedMean;
            bool movesMean = options.MovesMean && fixedMean is null && Math.Abs(now.Moments.Mean) > options.Tolerance;
            if (!double.IsFinite(now.Moments.Mean) || !(now.Moments.Deviation > 0))
            {
                outcome = now.Moments.Deviation == 0 ? LsuvOutcome.Dead : LsuvOutcome.NotFinite;
                oldWeight.CopyTo(weight.Values);
                oldBias.CopyTo(pair.Bias is { } bias ? bias.Values : []);
                oldShift.CopyTo(shift is not null ? shift.Values : []);
                break;
            }

            if (!movesMean && Math.Abs(now.Moments.Deviation - 1) <= options.Tolerance)
            {
                outcome = LsuvOutcome.Converged;
                break;
            }

            if (iterations == options.MaximumIterations)
            {
                break;
            }

            float mean = movesMean ? (float)now.Moments.Mean : 0;
            Change(weight, shift is null ? pair.Bias : null, mean, (float)now.Moments.Deviation);
            if (shift is not null)
            {
                shift.Values[0] += mean;
            }

            iterations++;
        }

        return new(pair, outcome, before.Mean, before.Deviation, before.Mean, before.Deviation, iterations, fixedMean);
    }

    private static string? FixedMean(LsuvPair pair, LsuvMeasurement now) =>
        pair.Bias is null ? $"'{pair.Adjusted.Name}' has no bias"
        : now.Minimum >= 0 ? $"no output of '{pair.Measured.Name}' is negative"
        : null;

    private static void Change(Parameter weight, Parameter? bias, float mean, float deviation)
    {
        foreach (ref float value in weight.Values)
        {
            value /= deviation;
        }

        foreach (ref float value in bias is null ? [] : bias.Values)
        {
            value -= mean;
        }
    }

    private static LsuvPair[] Pairs(IModel model, LsuvOptions options)
    {
        LsuvPair[] pairs = [.. options.Pairs ?? LsuvPair.Find(model)];
        if (pairs.Length == 0)
        {
            throw new MinigradException($"{model.Name} has no convolution or linear layer that an activation reads; name the pairs of layers to initialise.");
        }

        foreach (Layer layer in pairs.SelectMany(pair => new[] { pair.Measured, pair.Adjusted }))
        {
            if (!model.Layers.Contains(layer))
            {
                throw new MinigradException($"LSUV is asked to initialise {model.Name} by layer '{layer.Name}', which is not one of this model; pass the model's own layers.");
            }
        }

        foreach (LsuvPair pair in pairs)
        {
            _ = pair.Adjusted.Weight;
        }

        return pairs;
    }
}
