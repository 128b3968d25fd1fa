using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Batch normalisation per channel, the second axis.</summary>
public sealed class BatchNorm : LayerDefinition
{
    public override string Kind => "BatchNorm";

    public override Value? Build(LayerContext context)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count < 2)
        {
            return context.RefuseRank("at least two axes, 'batch channels …'");
        }

        double? epsilon = context.Epsilon();
        double? momentum = context.Real("Momentum", 0.1, value => value is >= 0 and <= 1, "from 0 to 1");
        if (epsilon is null || momentum is null || context.RefusesRunTime(Text.Place.Attribute, "The number of channels", input[1].Size))
        {
            return null;
        }

        if (context.Scale() is not { } scale)
        {
            return null;
        }

        Axis[] channels = [new("channels", input[1].Size)];
        int weight = context.Parameter("weight", channels, scale);
        int bias = context.Parameter("bias", channels, InitializerSpec.Zeros);
        (int, int) mean = context.Buffer("running_mean", channels, InitializerSpec.Zeros);
        (int, int) variance = context.Buffer("running_var", channels, InitializerSpec.Ones);
        int node = context.Mode == BuildMode.Training
            ? Train(context, weight, bias, mean, variance, epsilon.Value, momentum.Value)
            : Apply(context, weight, bias, mean.Item2, variance.Item2, epsilon.Value);
        return context.Result(node, input);
    }

    private static int Train(LayerContext context, int weight, int bias, (int Index, int Node) mean, (int Index, int Node) variance, double epsilon, double momentum)
    {
        GraphBuilder graph = context.Graph;
        EquatableArray<Axis> input = context.Input.Axes;
        int statistics = graph.Emit(new StatisticsOp(new NormalizationKind.Channels()), context.Input.Node);

        // PyTorch's convention: the batch is normalised by the biased variance, and the running variance takes the unbiased one.
        ScalarExpression count = ScalarSize.Of(Axis.Product(input.Where((_, axis) => axis != 1)));
        ScalarExpression unbiased = count / new ScalarBinary(BinaryFunction.Maximum, count - 1, 1);
        ScalarExpression running = new ScalarArgument(0);
        ScalarExpression batch = new ScalarArgument(1);
        ScalarExpression newMean = (running * (1 - momentum)) + (batch * momentum);
        ScalarExpression newVariance = (running * (1 - momentum)) + (batch * (momentum * unbiased));
        AxisMap identity = AxisMap.Identity(1);
        Size[] shape = [input[1].Size];
        int meanUpdate = graph.Elementwise(newMean, shape, (mean.Node, identity), (graph.Emit(new RowOp(0), statistics), identity));
        int varianceUpdate = graph.Elementwise(newVariance, shape, (variance.Node, identity), (graph.Emit(new RowOp(1), statistics), identity));
        context.UpdateBuffer(mean.Index, meanUpdate);
        context.UpdateBuffer(variance.Index, varianceUpdate);
        return graph.Emit(new NormalizeOp(new NormalizationKind.Channels(), epsilon), context.Input.Node, statistics, weight, bias);
    }

    /// <summary>Normalises by fixed statistics: a scale and a shift per channel, which fuse into whatever makes the input.</summary>
    public static int Apply(LayerContext context, int weight, int bias, int mean, int variance, double epsilon)
    {
        GraphBuilder graph = context.Graph;
        EquatableArray<Size> shape = graph[context.Input.Node].Shape;
        AxisMap identity = AxisMap.Identity(1);
        Size[] channels = [shape[1]];
        ScalarExpression x = new ScalarArgument(0);
        ScalarExpression y = new ScalarArgument(1);
        ScalarExpression z = new ScalarArgument(2);
        int scale = graph.Elementwise(x / Simplifier.Unary(UnaryFunction.Sqrt, y + epsilon), channels, (weight, identity), (variance, identity));
        int shift = graph.Elementwise(x - (y * z), channels, (bias, identity), (mean, identity), (scale, identity));
        AxisMap channel = AxisMap.Along(shape.Count, 1);
        return graph.Elementwise((x * y) + z, shape, (context.Input.Node, AxisMap.Identity(shape.Count)), (scale, channel), (shift, channel));
    }
}
