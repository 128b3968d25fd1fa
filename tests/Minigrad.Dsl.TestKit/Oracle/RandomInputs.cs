using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>Makes random values for all sources of a graph. The same seed gives the same source the same values, whatever a pass did to the graph.</summary>
public static class RandomInputs
{
    /// <summary>Values from -1 to 1, running statistics from 0.5 to 1.5, indices and labels within the rows and classes (every third the ignored one, where there is one), masks of the stated probability.</summary>
    /// <param name="graph">The graph whose sources are filled.</param>
    /// <param name="sizes">The sizes of its run-time axes.</param>
    /// <param name="seed">The seed.</param>
    public static GraphInputs For(Graph graph, IReadOnlyDictionary<string, long> sizes, int seed = 1)
    {
        GraphInputs inputs = new()
        {
            Sizes = sizes.ToDictionary(),
            Mask = (op, shape) =>
            {
                Random random = new(HashCode(seed, 7, op.Stream));
                return Tensor.From(shape, _ => random.NextDouble() < op.Probability ? 0 : 1 / (1 - op.Probability));
            },
        };
        foreach (Node node in graph.Nodes)
        {
            int[] shape = [.. node.Shape.Select(size => (int)size.Evaluate(inputs.Sizes))];
            Fill(inputs, graph, node, shape, seed);
        }

        return inputs;
    }

    /// <summary>As the other overload, with each size as a pair.</summary>
    public static GraphInputs For(Graph graph, int seed, params (string Axis, long Size)[] sizes) =>
        For(graph, sizes.ToDictionary(size => size.Axis, size => size.Size), seed);

    private static void Fill(GraphInputs inputs, Graph graph, Node node, int[] shape, int seed)
    {
        switch (node.Op)
        {
            case InputOp { IsIndices: true } indices:
                Random draw = new(HashCode(seed, 1, indices.Index));
                int rows = graph.Nodes.Where(reader => reader.Op is EmbeddingOp && reader.Inputs[0] == node.Id).Min(reader => (int)graph[reader.Inputs[1]].Shape[0].Evaluate(inputs.Sizes));
                inputs.Inputs[indices.Index] = Tensor.From(shape, _ => draw.Next(rows));
                break;
            case InputOp input:
                inputs.Inputs[input.Index] = Uniform(shape, HashCode(seed, 1, input.Index), -1);
                break;
            case ParameterOp parameter:
                inputs.Parameters[parameter.Index] = Uniform(shape, HashCode(seed, 2, parameter.Index), -1);
                break;
            case BufferOp buffer:
                inputs.Buffers[buffer.Index] = Uniform(shape, HashCode(seed, 3, buffer.Index), 0.5);
                break;
            case ModelOutputOp output:
                inputs.Outputs[output.Index] = Uniform(shape, HashCode(seed, 4, output.Index), -1);
                break;
            case OutputGradientOp gradient:
                inputs.OutputGradients[gradient.Index] = Uniform(shape, HashCode(seed, 5, gradient.Index), -1);
                break;
            case TargetOp { IsLabels: false } target:
                inputs.Targets[target.Index] = Uniform(shape, HashCode(seed, 6, target.Index), -1);
                break;
            case TargetOp labels:
                Random random = new(HashCode(seed, 6, labels.Index));
                (int classes, int? ignored) = Classes(graph, node, inputs.Sizes);
                inputs.Targets[labels.Index] = Tensor.From(shape, i => ignored is { } index && i % 3 == 1 ? index : random.Next(classes));
                break;
        }
    }

    private static (int Classes, int? Ignored) Classes(Graph graph, Node labels, IReadOnlyDictionary<string, long> sizes)
    {
        Node loss = graph.Nodes.First(node => node.Op is SoftmaxCrossEntropyOp && node.Inputs[1] == labels.Id);
        return ((int)graph[loss.Inputs[0]].Shape[^1].Evaluate(sizes), ((SoftmaxCrossEntropyOp)loss.Op).Spec.IgnoredIndex);
    }

    private static Tensor Uniform(int[] shape, int seed, double from)
    {
        Random random = new(seed);
        return Tensor.From(shape, _ => from + (random.NextDouble() * (from < 0 ? 2 : 1)));
    }

    // Not System.HashCode, which differs from process to process.
    private static int HashCode(int seed, int kind, int index) => unchecked((((seed * 1000003) ^ kind) * 1000003) ^ index);
}
