namespace Minigrad;

/// <summary>An input or output of a model.</summary>
/// <param name="Name">Its name; <c>Input</c> for the single unnamed input, the layer's name for an output.</param>
/// <param name="Shape">Its axes in order, separated by spaces, each a run-time axis's name, a number or an expression over names: <c>batch 1 28 28</c>.</param>
public sealed record TensorDescription(string Name, string Shape)
{
    /// <summary>Whether it is an input that holds indices (<see cref="int"/>), which an <c>[Embedding]</c> looks up, rather than values (<see cref="float"/>).</summary>
    public bool HoldsIndices { get; init; }
}
