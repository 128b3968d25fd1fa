using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>What a graph's sources stand for in one evaluation.</summary>
public sealed class GraphInputs
{
    /// <summary>The sizes of the run-time axes.</summary>
    public Dictionary<string, long> Sizes { get; init; } = [];

    /// <summary>The model's input.</summary>
    public Tensor Input { get; set; } = Tensor.Scalar(double.NaN);

    /// <summary>The learned values by index.</summary>
    public Dictionary<int, Tensor> Parameters { get; init; } = [];

    /// <summary>The running statistics by index.</summary>
    public Dictionary<int, Tensor> Buffers { get; init; } = [];

    /// <summary>What the output is compared with: values, or labels as whole numbers.</summary>
    public Tensor Target { get; set; } = Tensor.Scalar(double.NaN);

    /// <summary>The model's output, where a graph begins with it.</summary>
    public Tensor Output { get; set; } = Tensor.Scalar(double.NaN);

    /// <summary>The gradient of the output, where a model without a loss is given it.</summary>
    public Tensor OutputGradient { get; set; } = Tensor.Scalar(double.NaN);

    /// <summary>The mask of a dropout in a shape; without one a graph with dropout cannot be evaluated.</summary>
    public Func<DropoutMaskOp, int[], Tensor> Mask { get; set; } =
        (op, _) => throw new InvalidOperationException($"There is no mask for the dropout stream {op.Stream}.");

    /// <summary>What a hook makes of the output of a layer, where a graph shows it: from the layer's index and its output to what the layers after it read.</summary>
    public Func<int, Tensor, Tensor> Observe { get; set; } = (_, output) => output;

    /// <summary>The labels as integers, for an engine that takes them so.</summary>
    public int[] Labels => [.. Target.Values.Select(value => (int)value)];
}
