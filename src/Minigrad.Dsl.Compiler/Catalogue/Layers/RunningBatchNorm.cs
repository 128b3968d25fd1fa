using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Normalisation per channel by running sums, in training as in evaluation.</summary>
public sealed class RunningBatchNorm : LayerDefinition
{
    /// <summary>The samples after which the variance is trusted, and the least that it is taken for before.</summary>
    private const double FewSamples = 20;

    private const double LeastVariance = 0.01;

    public override string Kind => "RunningBatchNorm";

    public override Value? Build(LayerContext context)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count < 2)
        {
            return context.RefuseRank("at least two axes, 'batch channels …'");
        }

        double? epsilon = context.Epsilon();
        double? momentum = context.Real("Momentum", 0.1, value => value is > 0 and <= 1, "above 0 and at most 1");
        if (context.Scale() is not { } scale || epsilon is null || momentum is null || context.RefusesRunTime(Text.Place.Attribute, "The number of channels", input[1].Size))
        {
            return null;
        }

        Axis[] channels = [new("channels", input[1].Size)];
        int weight = context.Parameter("weight", channels, scale);
        int bias = context.Parameter("bias", channels, InitializerSpec.Zeros);
        (int Index, int Node)[] buffers =
        [
            context.Buffer("sums", channels, InitializerSpec.Zeros),
            context.Buffer("sqrs", channels, InitializerSpec.Zeros),
            context.Buffer("count", [], InitializerSpec.Zeros),
            context.Buffer("batch", [], InitializerSpec.Zeros),
        ];
        int node = context.Mode == BuildMode.Training
            ? Train(context, weight, bias, buffers, epsilon.Value, momentum.Value)
            : Evaluate(context, weight, bias, buffers, epsilon.Value);
        return context.Result(node, input);
    }

    private static int Train(LayerContext context, int weight, int bias, (int Index, int Node)[] buffers, double epsilon, double momentum)
    {
        GraphBuilder graph = context.Graph;
        EquatableArray<Axis> input = context.Input.Axes;
        NormalizationKind kind = new NormalizationKind.Channels();
        int batch = graph.Emit(new StatisticsOp(kind), context.Input.Node);
        int batchMean = graph.Emit(new RowOp(0), batch);
        int batchSquare = PerChannel(context, X(1) + (X(0) * X(0)), batchMean, graph.Emit(new RowOp(1), batch));

        // m1 of a small batch is near the momentum, of a large one near 1. One sample has no spread of its own and counts like two.
        ScalarExpression samples = ScalarSize.Of(input[0].Size);
        ScalarExpression elements = ScalarSize.Of(Axis.Product(input.Where((_, axis) => axis != 1)));
        ScalarExpression spread = Simplifier.Unary(UnaryFunction.Sqrt, new ScalarBinary(BinaryFunction.Maximum, samples - 1, 1));
        ScalarExpression m1 = 1 - ((1 - momentum) / spread);
        ScalarExpression running = (X(0) * (1 - m1)) + (X(1) * (m1 * elements));
        int[] updated =
        [
            PerChannel(context, running, buffers[0].Node, batchMean),
            PerChannel(context, running, buffers[1].Node, batchSquare),
            graph.Elementwise((X(0) * (1 - m1)) + (m1 * elements), buffers[2].Node),
            graph.Elementwise(X(0) + samples, buffers[3].Node),
        ];
        for (int i = 0; i < updated.Length; i++)
        {
            context.UpdateBuffer(buffers[i].Index, updated[i]);
        }

        int mean = PerChannel(context, X(0) / X(1), updated[0], updated[2]);
        int raw = PerChannel(context, (X(0) / X(1)) - (X(2) * X(2)), updated[1], updated[2], mean);
        int variance = PerChannel(context, new ScalarBinary(BinaryFunction.Maximum, X(0), Floor(X(1))), raw, updated[3]);

        // Of mean and variance the batch's own part is m1·elements/count; earlier batches are constants, and so is a variance at its floor.
        ScalarExpression own = (m1 * elements) / X(0);
        int meanShare = PerChannel(context, own, updated[2]);
        int varianceShare = PerChannel(context, new ScalarSelect(X(1), Floor(X(2)), own, 0), updated[2], raw, updated[3]);
        int statistics = graph.Emit(new StackOp(), mean, variance);
        return graph.Emit(new NormalizeOp(kind, epsilon), context.Input.Node, statistics, weight, bias, graph.Emit(new StackOp(), meanShare, varianceShare));
    }

    // Before any training the count is 0: then the mean is 0 and the variance 1.
    private static int Evaluate(LayerContext context, int weight, int bias, (int Index, int Node)[] buffers, double epsilon)
    {
        (int sums, int squares, int count, int batch) = (buffers[0].Node, buffers[1].Node, buffers[2].Node, buffers[3].Node);
        int mean = PerChannel(context, new ScalarSelect(X(1), 0, X(0) / X(1), 0), sums, count);
        ScalarExpression raw = new ScalarSelect(X(1), 0, (X(0) / X(1)) - (X(2) * X(2)), 1);
        int variance = PerChannel(context, new ScalarBinary(BinaryFunction.Maximum, raw, Floor(X(3))), squares, count, mean, batch);
        return BatchNorm.Apply(context, weight, bias, mean, variance, epsilon);
    }

    // E[x²] - E[x]² may come out negative by rounding.
    private static ScalarSelect Floor(ScalarExpression batch) => new ScalarSelect(FewSamples, batch, LeastVariance, 0);

    private static ScalarArgument X(int index) => new(index);

    // An operand is a value a channel, or one number for all.
    private static int PerChannel(LayerContext context, ScalarExpression expression, params int[] operands) => context.Graph.Elementwise(
        expression,
        [context.Input.Axes[1].Size],
        [.. operands.Select(node => (node, AxisMap.Right(1, context.Graph[node].Shape.Count)))]);
}
