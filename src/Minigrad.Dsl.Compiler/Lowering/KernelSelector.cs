using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>Chooses the kernel of a node.</summary>
/// <param name="graph">The graph.</param>
public sealed class KernelSelector(Graph graph)
{
    /// <summary>The kernel, and the node's inputs in the kernel's order.</summary>
    /// <param name="node">A node that is neither a source nor a view.</param>
    /// <param name="accumulate">Whether the result is added to what is there; only kernels that <see cref="CanAccumulate"/> names can.</param>
    public (Kernel Kernel, IReadOnlyList<int> Inputs) Select(Node node, bool accumulate)
    {
        if (node.Op is not FusedOp fused)
        {
            return Select(node.Op, node.Inputs, node.Shape, null, accumulate);
        }

        int[] own = [.. node.Inputs.Take(fused.AnchorInputs)];
        int[] operands = [.. node.Inputs.Skip(fused.AnchorInputs)];
        AxisGroups space = fused.IsEpilogue
            ? EpilogueSpace.Of(fused.Anchor, node)!
            : PrologueSpaceOf(fused)!;
        IEnumerable<OperandStrides> strides = operands.Zip(fused.OperandMaps, (id, map) => OperandStrides.Of(space.Strides(map, graph[id].Shape, fused.Map.Shape)!.Value));
        MapSpec spec = MapSpec.Of(fused.Map.Expression, operands.Length + (fused.IsEpilogue ? 1 : 0), strides);
        (Kernel kernel, IReadOnlyList<int> inputs) = Select(fused.Anchor, own.ToEquatableArray(), fused.IsEpilogue ? node.Shape : fused.Map.Shape, spec, accumulate);
        return (kernel, [.. inputs, .. operands]);
    }

    /// <summary>Whether the node's kernel can add its result to what is there.</summary>
    public static bool CanAccumulate(Node node) => node.Op switch
    {
        ContractOp or EmbeddingGradientOp or Conv2dWeightGradientOp => true,
        FusedOp { IsEpilogue: false, Anchor: ContractOp } => true,
        _ => false,
    };

    private static AxisGroups? PrologueSpaceOf(FusedOp fused) => fused.Anchor switch
    {
        ContractOp contract => ReductionPlanner.Plan(contract)?.Space,
        NormalizeGradientSumsOp sums => EpilogueSpace.Of(sums.Kind, fused.Map.Shape.Count),
        NormalizeInputGradientOp gradient => EpilogueSpace.Of(gradient.Kind, fused.Map.Shape.Count),
        _ => throw new InvalidOperationException($"'{fused.Anchor.Name}' takes no function."),
    };

    private (Kernel Kernel, IReadOnlyList<int> Inputs) Select(Op op, EquatableArray<int> inputs, EquatableArray<Size> shape, MapSpec? map, bool accumulate) => op switch
    {
        ElementwiseOp elementwise => (Elementwise(elementwise, inputs), inputs),
        ObserveOp => (Elementwise(new(new ScalarArgument(0), EquatableArray.Of(AxisMap.Identity(shape.Count)), shape), inputs), inputs),
        ContractOp contract => (Contract(contract, map, accumulate), inputs),
        Conv2dOp conv => (new Conv2dKernel(Convolution(inputs[0], inputs[1], conv.Window, conv.Groups), map), inputs),
        Conv2dInputGradientOp conv => (new Conv2dInputGradientKernel(Convolution(inputs[2], inputs[1], conv.Window, conv.Groups)), [.. inputs.Take(2)]),
        Conv2dWeightGradientOp conv => (new Conv2dWeightGradientKernel(Convolution(inputs[0], inputs[2], conv.Window, conv.Groups), accumulate), [.. inputs.Take(2)]),
        ConvTranspose2dOp conv => (new ConvTranspose2dKernel(WindowShape.Of(shape, graph[inputs[0]].Shape[1], conv.Window), map), inputs),
        MaxPool2dOp pool => (new MaxPool2dKernel(Pool(inputs[0], pool.Window)), inputs),
        MaxPool2dGradientOp pool => (new MaxPool2dGradientKernel(Pool(inputs[0], pool.Window)), inputs),
        AveragePool2dOp pool => (Pool(graph[inputs[0]].Shape, pool.Regions, isGradient: false), inputs),
        AveragePool2dGradientOp pool => (Pool(shape, pool.Regions, isGradient: true), inputs),
        EmbeddingOp => (new EmbeddingKernel(graph[inputs[1]].Shape[0], graph[inputs[1]].Shape[1]), inputs),
        EmbeddingGradientOp => (new EmbeddingGradientKernel(shape[0], shape[1], accumulate), [.. inputs.Take(2)]),
        FoldRowsOp fold => (new FoldRowsKernel(fold.Reduction, graph[inputs[0]].Shape[0], graph[inputs[0]].Shape[1], IsGradient: false), inputs),
        FoldRowsGradientOp fold => (new FoldRowsKernel(fold.Reduction, shape[0], shape[1], IsGradient: true), inputs),
        StatisticsOp statistics => (new StatisticsKernel(NormalizationSpace.Of(statistics.Kind, graph[inputs[0]].Shape)), inputs),
        NormalizeOp normalize => (new NormalizeKernel(NormalizationSpace.Of(normalize.Kind, shape), normalize.Epsilon, map), [.. inputs.Take(NormalizeOp.OwnInputs)]),
        NormalizeGradientSumsOp sums => (new NormalizeGradientSumsKernel(Space(sums.Kind, inputs), sums.Epsilon, map ?? Direct(sums.Kind, inputs)), inputs),
        NormalizeInputGradientOp dx => (new NormalizeInputGradientKernel(Space(dx.Kind, inputs), dx.Epsilon, map ?? Direct(dx.Kind, inputs)), inputs),
        SoftmaxOp softmax => (new SoftmaxKernel(SoftmaxSpace.Of(softmax, shape, inputs.Count > 1 ? graph[inputs[1]].Shape : null), softmax.IsLogarithm), inputs),
        SoftmaxGradientOp softmax => (new SoftmaxGradientKernel(SoftmaxSpace.Of(softmax.Of, shape, null), softmax.Of.IsLogarithm), inputs),
        ConcatOp concat => (new ConcatKernel(Product(shape.Take(concat.Axis)), inputs.Select(input => Product(graph[input].Shape.Skip(concat.Axis))).ToEquatableArray()), inputs),
        SliceOp slice => (new SliceKernel(slice, Product(shape.Take(slice.Axis)), graph[inputs[0]].Shape[slice.Axis], Product(shape.Skip(slice.Axis + 1))), inputs),
        PadOp pad => (Pad(pad, shape, graph[inputs[0]].Shape), inputs),
        UpsampleOp upsample => (new UpsampleKernel(Product(shape.Take(2)), graph[inputs[0]].Shape[2], graph[inputs[0]].Shape[3], upsample, IsGradient: false), inputs),
        UpsampleGradientOp upsample => (new UpsampleKernel(Product(shape.Take(2)), shape[2], shape[3], upsample.Of, IsGradient: true), inputs),
        StackOp => (new StackKernel(graph[inputs[0]].Length), inputs),
        SoftmaxCrossEntropyOp loss => (new CrossEntropyKernel(Rows(inputs[0]), Classes(inputs[0]), loss.Spec), inputs),
        SoftmaxCrossEntropyGradientOp loss => (new CrossEntropyGradientKernel(Rows(inputs[0]), Classes(inputs[0]), loss.Spec, loss.Scale), inputs),
        DropoutMaskOp dropout => (new DropoutMaskKernel(dropout.Probability, dropout.Stream), inputs),
        _ => throw new InvalidOperationException($"No kernel computes '{op.Name}'."),
    };

    private static PadKernel Pad(PadOp op, EquatableArray<Size> shape, EquatableArray<Size> part)
    {
        Size inner = Product(shape.Skip(op.Axis + 1));
        return new(Product(shape.Take(op.Axis)), shape[op.Axis] * inner, op.Start * inner, part[op.Axis] * inner);
    }

    private static Size Product(IEnumerable<Size> sizes) => sizes.Aggregate(Size.One, (product, size) => product * size);

    private Size Rows(int logits) => graph[logits].Shape.Take(graph[logits].Shape.Count - 1).Aggregate(Size.One, (product, size) => product * size);

    private Size Classes(int logits) => graph[logits].Shape[graph[logits].Shape.Count - 1];

    private NormalizationSpace Space(NormalizationKind kind, EquatableArray<int> inputs) => NormalizationSpace.Of(kind, graph[inputs[0]].Shape);

    // dy as it is: dense in the space of x.
    private MapSpec Direct(NormalizationKind kind, EquatableArray<int> inputs)
    {
        NormalizationSpace space = Space(kind, inputs);
        return MapSpec.Of(new ScalarArgument(0), 1, [new(space.Middle * space.Inner, space.Inner, Size.One)]);
    }

    private WindowShape Convolution(int x, int weight, Window2d window, int groups) => WindowShape.Of(graph[x].Shape, graph[weight].Shape[0], window, groups);

    private static AveragePool2dKernel Pool(EquatableArray<Size> x, PoolRegions regions, bool isGradient) => new(x[0], x[1], x[2], x[3], regions, isGradient);

    private WindowShape Pool(int x, Window2d window) => WindowShape.Of(graph[x].Shape, graph[x].Shape[1], window);

    /// <summary>The kernel of a contraction: a matrix product, a sum, a reordering, or plain loops.</summary>
    public static Kernel Contract(ContractOp op, MapSpec? map = null, bool accumulate = false)
    {
        if (ContractionPlanner.Plan(op) is { } plan)
        {
            return new GemmKernel(plan, op.Text, map, accumulate);
        }

        if (map is null && !accumulate && PermutationKernel.Of(op) is { } permutation)
        {
            return permutation;
        }

        if (op.Operands.Count == 1 && ReductionPlanner.Plan(op) is { } reduction)
        {
            EquatableArray<Size> dense = AxisGroups.Dense([.. reduction.Sizes]).ToEquatableArray();
            MapSpec values = map ?? MapSpec.Of(new ScalarArgument(0), 1, [new(dense[0], dense[1], Size.One)]);
            return new ReduceKernel(reduction, op.Text, values, accumulate);
        }

        return new LoopNestKernel(op, accumulate);
    }

    private ElementwiseKernel Elementwise(ElementwiseOp op, EquatableArray<int> inputs)
    {
        Size[][] strides = [.. inputs.Select((id, i) => AxisGroups.AxisStrides(op.Maps[i], graph[id].Shape, op.Shape))];
        AxisGroups space = IndexSpacePlanner.Group(op.Shape, strides);
        EquatableArray<Size> sizes = space.Sizes(op.Shape);
        EquatableArray<Size>[] grouped =
        [
            .. strides.Select(operand => space.Groups.Select(group => AxisGroups.Joined(group, operand, op.Shape)!).ToEquatableArray()),
        ];
        int loops = space.Groups.Count - 3;
        return new(
            sizes.Skip(loops).ToEquatableArray(),
            MapSpec.Of(op.Expression, inputs.Count, grouped.Select(operand => OperandStrides.Of(operand.Skip(loops).ToEquatableArray()))),
            sizes.Take(loops).ToEquatableArray(),
            grouped.Select(operand => operand.Take(loops).ToEquatableArray()).ToEquatableArray());
    }
}
