namespace Minigrad;

/// <summary>What is known of a model at compile time: its signature and its layers.</summary>
/// <param name="name">The model's class name.</param>
/// <param name="inputs">The inputs in signature order.</param>
/// <param name="outputs">The outputs in signature order.</param>
/// <param name="runtimeAxes">The names of the axes whose sizes are known only at run time, the batch first.</param>
/// <param name="targets">What each loss compares with, in the order of the losses; none for a model without a loss.</param>
/// <param name="layers">The layers, flattened, in source order.</param>
/// <param name="flops">Floating-point operations of a forward pass, a number or an expression over run-time axes; empty where they are not known.</param>
public sealed class ModelDescription(
    string name,
    IReadOnlyList<TensorDescription> inputs,
    IReadOnlyList<TensorDescription> outputs,
    IReadOnlyList<string> runtimeAxes,
    IReadOnlyList<TargetDescription> targets,
    IReadOnlyList<LayerDescription> layers,
    string flops = "")
{
    /// <summary>The model's class name.</summary>
    public string Name { get; } = name;

    /// <summary>The inputs in signature order.</summary>
    public IReadOnlyList<TensorDescription> Inputs { get; } = inputs;

    /// <summary>The outputs in signature order.</summary>
    public IReadOnlyList<TensorDescription> Outputs { get; } = outputs;

    /// <summary>The names of the axes whose sizes are known only at run time, the batch first.</summary>
    public IReadOnlyList<string> RuntimeAxes { get; } = runtimeAxes;

    /// <summary>What the first loss compares its output with.</summary>
    public TargetKind Target => Targets.Count == 0 ? TargetKind.None : Targets[0].Kind;

    /// <summary>What each loss compares with, in the order of the losses; none for a model without a loss.</summary>
    public IReadOnlyList<TargetDescription> Targets { get; } = targets;

    /// <summary>The layers, flattened, in source order.</summary>
    public IReadOnlyList<LayerDescription> Layers { get; } = layers;

    /// <summary>
    /// Floating-point operations of a forward pass, a multiplication and an addition being two: a number or an expression over run-time axes (<c>199482*batch + 120</c>);
    /// empty where they are not known.
    /// </summary>
    public string Flops { get; } = flops;

    /// <summary>The label whose rows the first loss leaves out; null for none.</summary>
    public int? IgnoredIndex => Targets.Count == 0 ? null : Targets[0].IgnoredIndex;
}
