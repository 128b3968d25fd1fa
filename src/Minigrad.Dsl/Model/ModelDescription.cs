namespace Minigrad;

/// <summary>What is known of a model at compile time: its signature and its layers.</summary>
/// <param name="name">The model's class name.</param>
/// <param name="inputs">The inputs in signature order.</param>
/// <param name="outputs">The outputs in signature order.</param>
/// <param name="runtimeAxes">The names of the axes whose sizes are known only at run time, the batch first.</param>
/// <param name="target">What the first loss compares its output with.</param>
/// <param name="layers">The layers, flattened, in source order.</param>
/// <param name="flops">Floating-point operations of a forward pass, a number or an expression over run-time axes; empty where they are not known.</param>
/// <param name="ignoredIndex">The label whose rows the loss leaves out; null for none.</param>
/// <param name="targets">What each loss compares with, in the order of the losses; null for one loss, of the first output.</param>
public sealed class ModelDescription(
    string name,
    IReadOnlyList<TensorDescription> inputs,
    IReadOnlyList<TensorDescription> outputs,
    IReadOnlyList<string> runtimeAxes,
    TargetKind target,
    IReadOnlyList<LayerDescription> layers,
    string flops = "",
    int? ignoredIndex = null,
    IReadOnlyList<TargetDescription>? targets = null)
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
    public TargetKind Target { get; } = target;

    /// <summary>What each loss compares with, in the order of the losses; none for a model without a loss.</summary>
    public IReadOnlyList<TargetDescription> Targets { get; } = targets ?? (target == TargetKind.None ? [] : [new(outputs[0].Name, target)]);

    /// <summary>The layers, flattened, in source order.</summary>
    public IReadOnlyList<LayerDescription> Layers { get; } = layers;

    /// <summary>
    /// Floating-point operations of a forward pass, a multiplication and an addition being two: a number or an expression over run-time axes (<c>199482*batch + 120</c>);
    /// empty where they are not known.
    /// </summary>
    public string Flops { get; } = flops;

    /// <summary>The label whose rows the loss leaves out, and with it every measure; null for none.</summary>
    public int? IgnoredIndex { get; } = ignoredIndex;
}
