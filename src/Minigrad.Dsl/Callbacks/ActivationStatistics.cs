namespace Minigrad;

/// <summary>
/// Records what the outputs of layers, and on request the gradients by them, look like in each training batch: mean, standard deviation, share near zero, histogram. Each
/// fit starts anew. The hooks are there during the fit only, however it ends.
/// </summary>
/// <param name="layers">The layers of the model in training; none for all of its layers.</param>
public sealed class ActivationStatistics(params IReadOnlyList<Layer> layers) : Callback
{
    private readonly List<ValueStatistics> _outputs = [];
    private readonly List<ValueStatistics> _gradients = [];
    private readonly List<HookHandle> _hooks = [];

    /// <summary>What is recorded: the outputs, the gradients by them, or both; the outputs unless set otherwise.</summary>
    public HookPoints Points { get; init; } = HookPoints.Forward;

    /// <summary>How outputs are counted; <see cref="HistogramOptions.Relu"/> unless set otherwise.</summary>
    public HistogramOptions Histogram { get; init; } = HistogramOptions.Relu;

    /// <summary>How gradients are counted; <see cref="HistogramOptions.Gradient"/> unless set otherwise.</summary>
    public HistogramOptions GradientHistogram { get; init; } = HistogramOptions.Gradient;

    /// <summary>The statistics of each layer's outputs, in the order of the layers; empty before the first fit, or if they are not recorded.</summary>
    public IReadOnlyList<ValueStatistics> Outputs => _outputs;

    /// <summary>The statistics of the gradients by each layer's output; empty before the first fit, or if they are not recorded.</summary>
    public IReadOnlyList<ValueStatistics> Gradients => _gradients;

    /// <inheritdoc/>
    /// <exception cref="MinigradException">A layer does not belong to the model in training, or the model cannot show its layers' outputs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A histogram has no bins or an empty range.</exception>
    public override void BeforeFit(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Histogram.Check();
        GradientHistogram.Check();
        IReadOnlyList<Layer> chosen = layers.Count > 0 ? layers : state.Model.Layers;
        foreach (Layer layer in chosen)
        {
            if (!state.Model.Layers.Contains(layer))
            {
                throw new MinigradException($"Activation statistics are asked for layer '{layer.Name}', which is not one of the {state.Model.Name} in training; pass that model's own layers.");
            }
        }

        Start(chosen, HookPoints.Forward, _outputs, Histogram);
        Start(chosen, HookPoints.Backward, _gradients, GradientHistogram);
    }

    /// <inheritdoc/>
    public override void AfterFit(TrainingState state)
    {
        _hooks.ForEach(hook => hook.Dispose());
        _hooks.Clear();
    }

    private void Start(IReadOnlyList<Layer> chosen, HookPoints point, List<ValueStatistics> statistics, HistogramOptions histogram)
    {
        statistics.Clear();
        if (!Points.HasFlag(point))
        {
            return;
        }

        statistics.AddRange(chosen.Select(layer => new ValueStatistics(layer, histogram)));
        foreach (ValueStatistics one in statistics)
        {
            _hooks.Add(one.Layer.Hook(seen => one.Add(seen.Values), point, inEvaluation: false));
        }
    }
}
