using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>What a graph's sources stand for in one evaluation.</summary>
public sealed class GraphInputs
{
    /// <summary>The sizes of the run-time axes.</summary>
    public Dictionary<string, long> Sizes { get; init; } = [];

    /// <summary>The model's inputs by index; indices as whole numbers.</summary>
    public Dictionary<int, Tensor> Inputs { get; init; } = [];

    /// <summary>The model's first input.</summary>
    public Tensor Input
    {
        get => Inputs[0];
        set => Inputs[0] = value;
    }

    /// <summary>The learned values by index.</summary>
    public Dictionary<int, Tensor> Parameters { get; init; } = [];

    /// <summary>The running statistics by index.</summary>
    public Dictionary<int, Tensor> Buffers { get; init; } = [];

    /// <summary>What the losses compare with, by index: values, or labels as whole numbers.</summary>
    public Dictionary<int, Tensor> Targets { get; init; } = [];

    /// <summary>What the first loss compares with.</summary>
    public Tensor Target
    {
        get => Targets[0];
        set => Targets[0] = value;
    }

    /// <summary>The model's outputs by index, where a graph begins with them.</summary>
    public Dictionary<int, Tensor> Outputs { get; init; } = [];

    /// <summary>The model's first output, where a graph begins with it.</summary>
    public Tensor Output
    {
        get => Outputs[0];
        set => Outputs[0] = value;
    }

    /// <summary>The gradients of the outputs by index, where a model without a loss is given them.</summary>
    public Dictionary<int, Tensor> OutputGradients { get; init; } = [];

    /// <summary>The gradient of the first output.</summary>
    public Tensor OutputGradient
    {
        get => OutputGradients[0];
        set => OutputGradients[0] = value;
    }

    /// <summary>The mask of a dropout in a shape; without one a graph with dropout cannot be evaluated.</summary>
    public Func<DropoutMaskOp, int[], Tensor> Mask { get; set; } =
        (op, _) => throw new InvalidOperationException($"There is no mask for the dropout stream {op.Stream}.");

    /// <summary>What a hook makes of the output of a layer, where a graph shows it: from the layer's index and its output to what the layers after it read.</summary>
    public Func<int, Tensor, Tensor> Observe { get; set; } = (_, output) => output;

    /// <summary>The labels of the first loss as integers, for an engine that takes them so.</summary>
    public int[] Labels => [.. Target.Values.Select(value => (int)value)];
}
