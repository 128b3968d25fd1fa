using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Passes;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Autodiff;

/// <summary>The gradient of each operation: from a node and the gradient <c>dy</c> of its result to the gradients of its inputs; none where there is no gradient.</summary>
public static class GradientRules
{
    private delegate int?[] Rule(GraphBuilder graph, Node node, int dy);

    private static readonly Dictionary<Type, Rule> Rules = new()
    {
        [typeof(ElementwiseOp)] = Elementwise,
        [typeof(ContractOp)] = Contract,
        [typeof(ReshapeOp)] = (g, n, dy) => [g.Emit(new ReshapeOp(g[n.Inputs[0]].Shape), dy)],
        [typeof(ObserveOp)] = (g, n, dy) => [dy],
        [typeof(Conv2dOp)] = (g, n, dy) =>
        [
            g.Emit(new Conv2dInputGradientOp(((Conv2dOp)n.Op).Window, ((Conv2dOp)n.Op).Groups), dy, n.Inputs[1], n.Inputs[0]),
            g.Emit(new Conv2dWeightGradientOp(((Conv2dOp)n.Op).Window, ((Conv2dOp)n.Op).Groups), n.Inputs[0], dy, n.Inputs[1]),
        ],
        [typeof(ConvTranspose2dOp)] = (g, n, dy) =>
        [
            g.Emit(new Conv2dOp(((ConvTranspose2dOp)n.Op).Window), dy, n.Inputs[1]),
            g.Emit(new Conv2dWeightGradientOp(((ConvTranspose2dOp)n.Op).Window), dy, n.Inputs[0], n.Inputs[1]),
        ],
        [typeof(MaxPool2dOp)] = (g, n, dy) => [g.Emit(new MaxPool2dGradientOp(((MaxPool2dOp)n.Op).Window), n.Inputs[0], dy)],
        [typeof(AveragePool2dOp)] = (g, n, dy) => [g.Emit(new AveragePool2dGradientOp(((AveragePool2dOp)n.Op).Regions, g[n.Inputs[0]].Shape[2], g[n.Inputs[0]].Shape[3]), dy)],
        [typeof(EmbeddingOp)] = (g, n, dy) => [null, g.Emit(new EmbeddingGradientOp(), n.Inputs[0], dy, n.Inputs[1])],
        [typeof(FoldRowsOp)] = (g, n, dy) => [g.Emit(new FoldRowsGradientOp(((FoldRowsOp)n.Op).Reduction), n.Inputs[0], dy)],
        [typeof(NormalizeOp)] = Normalize,
        [typeof(SoftmaxOp)] = (g, n, dy) => [g.Emit(new SoftmaxGradientOp((SoftmaxOp)n.Op), n.Id, dy), .. n.Inputs.Skip(1).Select(_ => (int?)null)],
        [typeof(ConcatOp)] = Concat,
        [typeof(SliceOp)] = (g, n, dy) => [g.Emit(new PadOp(((SliceOp)n.Op).Axis, ((SliceOp)n.Op).Start, g[n.Inputs[0]].Shape[((SliceOp)n.Op).Axis]), dy)],
        [typeof(UpsampleOp)] = (g, n, dy) => [g.Emit(new UpsampleGradientOp((UpsampleOp)n.Op), dy)],
        [typeof(StackOp)] = (g, n, dy) => [.. n.Inputs.Select((_, i) => (int?)g.Emit(new RowOp(i), dy))],
        [typeof(SoftmaxCrossEntropyOp)] = (g, n, dy) => [g.Emit(new SoftmaxCrossEntropyGradientOp(((SoftmaxCrossEntropyOp)n.Op).Spec, Constant(g[dy])), n.Inputs[0], n.Inputs[1]), null],
    };

    /// <summary>Whether a gradient passes through the node to its inputs.</summary>
    public static bool Passes(Op op) => Rules.ContainsKey(op.GetType());

    /// <summary>The gradients of the inputs of <paramref name="node"/>, where <paramref name="dy"/> is the gradient of its result.</summary>
    public static IReadOnlyList<int?> Apply(GraphBuilder graph, Node node, int dy) => Rules[node.Op.GetType()](graph, node, dy);

    // ∂loss/∂xᵢ = Σ (over the axes along which xᵢ repeats) dy · ∂f/∂xᵢ
    private static int?[] Elementwise(GraphBuilder graph, Node node, int dy)
    {
        ElementwiseOp op = (ElementwiseOp)node.Op;
        int rank = node.Shape.Count;
        int count = node.Inputs.Count;
        (int, AxisMap)[] operands =
        [
            .. node.Inputs.Select((input, i) => (input, op.Maps[i])),
            (node.Id, AxisMap.Identity(rank)),
            (dy, AxisMap.Identity(rank)),
        ];
        return
        [
            .. node.Inputs.Select((input, i) =>
            {
                int share = Share(graph, node, i, operands);
                return (int?)graph.SumTo(share, op.Maps[i], graph[input].Shape);
            }),
        ];
    }

    // dy · ∂f/∂xᵢ in one loop where it has operands enough; else without the output, and at last ∂f/∂xᵢ in a loop of its own.
    private static int Share(GraphBuilder graph, Node node, int input, (int Node, AxisMap Map)[] operands)
    {
        ScalarExpression function = ((ElementwiseOp)node.Op).Expression;
        ScalarExpression dy = new ScalarArgument(node.Inputs.Count + 1);
        ScalarExpression derivative = ScalarDerivatives.Of(function, input, new ScalarArgument(node.Inputs.Count));
        if (derivative.Arguments.Count() >= FusionLimits.Operands)
        {
            derivative = ScalarDerivatives.Of(function, input, function);
        }

        if (derivative.Arguments.Count() < FusionLimits.Operands)
        {
            return graph.Elementwise(Times(derivative, dy), node.Shape, operands);
        }

        int slope = graph.Elementwise(derivative, node.Shape, operands);
        AxisMap identity = AxisMap.Identity(node.Shape.Count);
        return graph.Elementwise(new ScalarArgument(0) * new ScalarArgument(1), node.Shape, operands[operands.Length - 1], (slope, identity));
    }

    // A mask selects dy instead of multiplying it, so that an infinite dy behind a closed gate stays out.
    private static ScalarExpression Times(ScalarExpression derivative, ScalarExpression dy) => derivative switch
    {
        ScalarSelect select => select with { Then = Times(select.Then, dy), Else = Times(select.Else, dy) },
        _ => dy * derivative,
    };

    // The gradient of an operand is the contraction of dy with the other operand, over the operand's own axes; an axis that only this operand had repeats.
    private static int?[] Contract(GraphBuilder graph, Node node, int dy)
    {
        ContractOp op = (ContractOp)node.Op;
        return
        [
            .. node.Inputs.Select((input, i) =>
            {
                int[] others = [.. Enumerable.Range(0, node.Inputs.Count).Where(other => other != i)];
                HashSet<int> present = [.. op.Output, .. others.SelectMany(other => op.Operands[other])];
                EquatableArray<int> target = op.Operands[i];
                bool repeats = target.Distinct().Count() == target.Count && target.Any(axis => !present.Contains(axis));
                EquatableArray<int> reached = repeats ? target.Where(present.Contains).ToEquatableArray() : target;
                EquatableArray<EquatableArray<int>> terms = others.Select(other => op.Operands[other]).Prepend(op.Output).ToEquatableArray();
                int gradient = reached == op.Output && others.Length == 0
                    ? dy
                    : graph.Emit(op with { Operands = terms, Output = reached }, [dy, .. others.Select(other => node.Inputs[other])]);
                return (int?)(repeats ? Repeat(graph, gradient, reached, target, graph[input].Shape) : gradient);
            }),
        ];
    }

    private static int Repeat(GraphBuilder graph, int node, EquatableArray<int> from, EquatableArray<int> to, EquatableArray<Size> shape)
    {
        AxisMap map = new(to.Select(axis => from.ToList().IndexOf(axis)).ToEquatableArray());
        return graph.Elementwise(new ScalarArgument(0), shape, (node, map));
    }

    private static int?[] Concat(GraphBuilder graph, Node node, int dy)
    {
        int axis = ((ConcatOp)node.Op).Axis;
        Size start = Size.Zero;
        List<int?> parts = [];
        foreach (int input in node.Inputs)
        {
            Size length = graph[input].Shape[axis];
            parts.Add(graph.Emit(new SliceOp(axis, start, length, Check: ""), dy));
            start += length;
        }

        return [.. parts];
    }

    private static int?[] Normalize(GraphBuilder graph, Node node, int dy)
    {
        NormalizeOp op = (NormalizeOp)node.Op;
        (int x, int statistics, int weight) = (node.Inputs[0], node.Inputs[1], node.Inputs[2]);
        int sums = graph.Emit(new NormalizeGradientSumsOp(op.Kind, op.Epsilon), x, statistics, dy);
        NormalizeInputGradientOp inputGradient = new(op.Kind, op.Epsilon);
        int dx = op.Kind is NormalizationKind.Rows
            ? graph.Emit(inputGradient, x, statistics, weight, dy)
            : graph.Emit(inputGradient, x, statistics, weight, Shared(graph, node, sums), dy);
        return [dx, null, Row(1), Row(0)];

        int Row(int index)
        {
            int row = graph.Emit(new RowOp(index), sums);
            return op.Kind is NormalizationKind.Groups ? graph.SumTo(row, AxisMap.Along(2, 1), graph[weight].Shape) : row;
        }
    }

    // What the sums contribute to dx comes through mean and variance, of which x may be a share only.
    private static int Shared(GraphBuilder graph, Node node, int sums)
    {
        if (node.Inputs.Count == NormalizeOp.OwnInputs)
        {
            return sums;
        }

        EquatableArray<Size> shape = graph[sums].Shape;
        AxisMap identity = AxisMap.Identity(shape.Count);
        return graph.Elementwise(new ScalarArgument(0) * new ScalarArgument(1), shape, (sums, identity), (node.Inputs[NormalizeOp.OwnInputs], identity));
    }

    private static double Constant(Node node) =>
        node.Op is ElementwiseOp { Expression: ScalarConstant constant }
            ? constant.Value
            : throw new InvalidOperationException($"A loss has a constant gradient, not '{node}'.");
}
