using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.TestKit.Oracle;

/// <summary>
/// Evaluates graphs in double precision by the definition of each operation, with plain loops and no thought for speed: what every engine is held to.
/// </summary>
public static class GraphInterpreter
{
    /// <summary>Evaluates all nodes of a graph.</summary>
    /// <exception cref="InvalidOperationException">A value does not have the shape that its node states, or an input is missing.</exception>
    public static GraphValues Evaluate(Graph graph, GraphInputs inputs)
    {
        List<Tensor> values = [];
        foreach (Node node in graph.Nodes)
        {
            int[] shape = [.. node.Shape.Select(size => checked((int)size.Evaluate(inputs.Sizes)))];
            Tensor value = Source(node.Op, shape, inputs) ?? Compute(node.Op, [.. node.Inputs.Select(input => values[input])], inputs.Sizes);
            value = node is { Op: ObserveOp observe, IsGradient: false } ? inputs.Observe(observe.Layer, value) : value;
            if (!value.Shape.SequenceEqual(shape) || value.Values.Length != Tensor.Count(shape))
            {
                throw new InvalidOperationException($"The value of '{node}' has the shape [{string.Join(" ", value.Shape)}], not [{string.Join(" ", shape)}].");
            }

            values.Add(value);
        }

        return new(graph, values);
    }

    private static Tensor? Source(Op op, int[] shape, GraphInputs inputs) => op switch
    {
        InputOp input => inputs.Inputs[input.Index],
        ParameterOp parameter => inputs.Parameters[parameter.Index],
        BufferOp buffer => inputs.Buffers[buffer.Index],
        TargetOp target => inputs.Targets[target.Index],
        ModelOutputOp output => inputs.Outputs[output.Index],
        OutputGradientOp gradient => inputs.OutputGradients[gradient.Index],
        DropoutMaskOp mask => inputs.Mask(mask, shape),
        _ => null,
    };

    private static Tensor Compute(Op op, Tensor[] x, IReadOnlyDictionary<string, long> sizes) => op switch
    {
        ElementwiseOp elementwise => Elementwise(elementwise, x, sizes),
        ContractOp contract => Contraction.Evaluate(contract, x, sizes),
        ReshapeOp reshape => new([.. reshape.Shape.Select(size => (int)size.Evaluate(sizes))], x[0].Values),
        RowOp row => Row(row, x[0]),
        ObserveOp => x[0],
        StackOp => new([x.Length, .. x[0].Shape], [.. x.SelectMany(part => part.Values)]),
        Conv2dOp conv => Convolution.Forward(conv.Window, conv.Groups, x[0], x[1]),
        Conv2dInputGradientOp conv => Convolution.InputGradient(conv.Window, conv.Groups, x[0], x[1], x[2].Shape),
        Conv2dWeightGradientOp conv => Convolution.WeightGradient(conv.Window, conv.Groups, x[0], x[1], x[2].Shape),
        ConvTranspose2dOp conv => Convolution.Transposed(conv, x[0], x[1]),
        MaxPool2dOp pool => MaximumPool.Forward(pool.Window, x[0]),
        MaxPool2dGradientOp pool => MaximumPool.InputGradient(pool.Window, x[0], x[1]),
        AveragePool2dOp pool => AveragePool.Forward(pool.Regions, x[0]),
        AveragePool2dGradientOp pool => AveragePool.InputGradient(pool.Regions, x[0], (int)pool.Height.Evaluate(sizes), (int)pool.Width.Evaluate(sizes)),
        EmbeddingOp => Lookup.Forward(x[0], x[1]),
        EmbeddingGradientOp => Lookup.Gradient(x[0], x[1], x[2].Shape),
        FoldRowsOp fold => Folding.Forward(fold.Reduction, x[0]),
        FoldRowsGradientOp fold => Folding.InputGradient(fold.Reduction, x[0], x[1]),
        StatisticsOp statistics => Normalisation.Statistics(statistics.Kind, x[0]),
        NormalizeOp normalize => Normalisation.Forward(normalize, x[0], x[1], x[2], x[3]),
        NormalizeGradientSumsOp sums => Normalisation.GradientSums(sums, x[0], x[1], x[2]),
        NormalizeInputGradientOp { Kind: NormalizationKind.Rows } gradient => Normalisation.InputGradient(gradient, x[0], x[1], x[2], null, x[3]),
        NormalizeInputGradientOp gradient => Normalisation.InputGradient(gradient, x[0], x[1], x[2], x[3], x[4]),
        SoftmaxCrossEntropyOp loss => SoftmaxLoss.Forward(loss.Spec, x[0], x[1]),
        SoftmaxCrossEntropyGradientOp gradient => SoftmaxLoss.InputGradient(gradient.Spec, x[0], x[1], gradient.Scale),
        ConcatOp concat => AxisPart.Concat(concat.Axis, x),
        SliceOp slice => AxisPart.Slice(slice.Axis, (int)slice.Start.Evaluate(sizes), (int)slice.Length.Evaluate(sizes), x[0]),
        PadOp pad => AxisPart.Pad(pad.Axis, (int)pad.Start.Evaluate(sizes), (int)pad.Size.Evaluate(sizes), x[0]),
        UpsampleOp upsample => Upsampling.Forward(upsample, x[0]),
        UpsampleGradientOp gradient => Upsampling.InputGradient(gradient.Of, x[0]),
        SoftmaxOp softmax => AxisSoftmax.Forward(softmax, x[0], x.Length > 1 ? x[1] : null),
        SoftmaxGradientOp gradient => AxisSoftmax.InputGradient(gradient.Of, x[0], x[1]),
        FusedOp { IsEpilogue: true } fused =>
            Elementwise(fused.Map, [Compute(fused.Anchor, [.. x.Take(fused.AnchorInputs)], sizes), .. x.Skip(fused.AnchorInputs)], sizes),
        FusedOp fused => Prologue(fused, x, sizes),
        _ => throw new NotSupportedException($"The interpreter does not know the operation {op.Name}."),
    };

    private static Tensor Prologue(FusedOp fused, Tensor[] x, IReadOnlyDictionary<string, long> sizes)
    {
        List<Tensor> anchor = [.. x.Take(fused.AnchorInputs)];
        anchor.Insert(fused.Prologue, Elementwise(fused.Map, [.. x.Skip(fused.AnchorInputs)], sizes));
        return Compute(fused.Anchor, [.. anchor], sizes);
    }

    private static Tensor Elementwise(ElementwiseOp op, Tensor[] x, IReadOnlyDictionary<string, long> sizes)
    {
        Tensor y = Tensor.Zeros([.. op.Shape.Select(size => (int)size.Evaluate(sizes))]);
        double[] arguments = new double[x.Length];
        foreach (int[] index in Tensor.Indices(y.Shape))
        {
            for (int i = 0; i < x.Length; i++)
            {
                arguments[i] = x[i][Under(op.Maps[i], index, x[i])];
            }

            y[index] = ScalarEvaluator.Evaluate(op.Expression, arguments, sizes);
        }

        return y;
    }

    private static int[] Under(AxisMap map, int[] index, Tensor operand)
    {
        int[] own = new int[operand.Rank];
        for (int axis = 0; axis < index.Length; axis++)
        {
            if (map.Axes[axis] is >= 0 and int under)
            {
                own[under] = operand.Shape[under] == 1 ? 0 : index[axis];
            }
        }

        return own;
    }

    private static Tensor Row(RowOp row, Tensor x)
    {
        int[] shape = x.Shape[1..];
        int length = Tensor.Count(shape);
        return Tensor.From(shape, i => x.Values[(row.Index * length) + i]);
    }
}
