using Minigrad.Compiler.Ir;

namespace Minigrad.TestKit.Oracle;

/// <summary>What evaluating a graph gave.</summary>
/// <param name="graph">The graph.</param>
/// <param name="nodes">The value of each node.</param>
public sealed class GraphValues(Graph graph, IReadOnlyList<Tensor> nodes)
{
    /// <summary>The value of a node.</summary>
    public Tensor this[int id] => nodes[id];

    /// <summary>The model's first output.</summary>
    /// <exception cref="InvalidOperationException">The graph has none.</exception>
    public Tensor Prediction => Find(OutputKind.Prediction, 0) ?? throw new InvalidOperationException("The graph has no prediction.");

    /// <summary>The loss.</summary>
    /// <exception cref="InvalidOperationException">The graph has none.</exception>
    public double Loss => Find(OutputKind.Loss, 0)?.Values.Single() ?? throw new InvalidOperationException("The graph has no loss.");

    /// <summary>The gradient of a parameter: the sum of its shares; <see langword="null"/> where nothing depends on it.</summary>
    public Tensor? ParameterGradient(int index) => Find(OutputKind.ParameterGradient, index);

    /// <summary>The new value of a running statistic, or <see langword="null"/>.</summary>
    public Tensor? BufferUpdate(int index) => Find(OutputKind.BufferUpdate, index);

    /// <summary>The kinds and indices that the graph's outputs have.</summary>
    public IEnumerable<(OutputKind Kind, int Index)> Keys => graph.Outputs.Select(output => (output.Kind, output.Index)).Distinct();

    /// <summary>The sum of the outputs of a kind and index, or <see langword="null"/>.</summary>
    public Tensor? Find(OutputKind kind, int index)
    {
        Tensor[] shares = [.. graph.Outputs.Where(output => output.Kind == kind && output.Index == index).Select(output => nodes[output.Node])];
        return shares.Length == 0 ? null : Tensor.From(shares[0].Shape, i => shares.Sum(share => share.Values[i]));
    }
}
