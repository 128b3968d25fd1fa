namespace Minigrad;

/// <summary>What is known of a layer at compile time.</summary>
/// <param name="Name">The dotted name from the model down: <c>Stem.Conv</c>.</param>
/// <param name="Kind">The layer's kind as the field calls it: <c>Conv2d</c>.</param>
/// <param name="Inputs">The dotted names of the layers that it reads, in order; <c>Input</c> for the model's input.</param>
/// <param name="Shape">The output's axes in order, separated by spaces: <c>batch 8 14 14</c>.</param>
/// <param name="Parameters">The number of learned values that the layer owns.</param>
/// <param name="Flops">Floating-point operations of the forward pass, a number or an expression over run-time axes: <c>78400*batch</c>; empty where they are not known.</param>
public sealed record LayerDescription(string Name, string Kind, IReadOnlyList<string> Inputs, string Shape, long Parameters, string Flops)
{
    /// <summary>The real-valued arguments, such as the epsilon of a normalisation.</summary>
    public IReadOnlyList<LayerConstant> Constants { get; init; } = [];

    /// <summary>Whether the weight is standardised before it is used, so that its scale has no effect.</summary>
    internal bool StandardizesWeight => Constants.Any(constant => constant.Name == "WeightStandardization");
}
