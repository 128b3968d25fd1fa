using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A two-dimensional convolution with an optional bias.</summary>
public sealed class Conv2d : LayerDefinition
{
    public override string Kind => "Conv2d";

    public override Value? Build(LayerContext context)
    {
        Size? size = context.Size("Out");
        (int Height, int Width)? kernel = context.Pair("Kernel", null, minimum: 1);
        (int Height, int Width)? stride = context.Pair("Stride", (1, 1), minimum: 1);
        (int Height, int Width)? padding = context.Pair("Padding", (0, 0), minimum: 0);
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        if (size is null || kernel is not { } k || stride is not { } s || padding is not { } p)
        {
            return null;
        }

        Window2d window = new(k.Height, k.Width, s.Height, s.Width, p.Height, p.Width);
        if (context.RefusesRunTime("Out", "Out", size)
            || context.RefusesRunTime(Text.Place.Attribute, "The number of input channels", input[1].Size)
            || WindowLayer.RefusesInput(context, window, "Kernel"))
        {
            return null;
        }

        return Apply(context, window, new("out", size), input[1] with { Name = "in" });
    }

    private static Value? Apply(LayerContext context, Window2d window, Axis to, Axis from)
    {
        long fanIn = (from.Size.Constant ?? 1) * window.KernelHeight * window.KernelWidth;
        bool hasBias = context.Flag("Bias", true);
        if (WeightInitialization.Of(context, fanIn, hasBias) is not { } begin)
        {
            return null;
        }

        Axis[] kernel = [new("kh", Size.Of(window.KernelHeight)), new("kw", Size.Of(window.KernelWidth))];
        Axis[] shape = [to, from, .. kernel];
        if (StandardizedWeight.Of(context, context.Parameter("weight", shape, begin.Weight), shape) is not { } weight)
        {
            return null;
        }

        int node = context.Graph.Emit(new Conv2dOp(window), context.Input.Node, weight);
        EquatableArray<Axis> axes = WindowLayer.ResultAxes(context, window, to);
        if (hasBias)
        {
            int bias = context.Parameter("bias", [to], begin.Bias);
            node = context.Graph.Elementwise(
                new ScalarArgument(0) + new ScalarArgument(1),
                axes.Select(axis => axis.Size),
                (node, AxisMap.Identity(4)),
                (bias, AxisMap.Along(4, 1)));
        }

        return context.Result(node, axes);
    }
}
