using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>What convolutions have in common: channels in groups, a weight <c>out in/groups …</c>, a bias.</summary>
public static class Convolution
{
    /// <summary>Whether input and output channels cannot be split into the groups, or are not constant, which is then reported.</summary>
    public static bool RefusesChannels(LayerContext context, Size size, int groups)
    {
        Value input = context.Input;
        Size from = input.Axes[1].Size;
        if (context.RefusesRunTime("Out", "Out", size) || context.RefusesRunTime(Place.Attribute, "The number of input channels", from))
        {
            return true;
        }

        string count = Size.Format(groups);
        if (from.Constant is { } channels && channels % groups != 0)
        {
            context.Errors.Report(RuleBook.GroupsUneven, context.At("Groups"), input.Origin, context.Layer.Name, Size.Format(channels), input.Name, count, Size.Format(channels % groups));
            return true;
        }

        if (size.Constant is { } outputs && outputs % groups != 0)
        {
            context.Errors.Report(RuleBook.GroupsUnevenOutputs, context.At("Out"), context.At("Groups"), context.Layer.Name, Size.Format(outputs), count, Size.Format(outputs % groups));
            return true;
        }

        return false;
    }

    /// <summary>Adds weight, convolution and bias.</summary>
    /// <param name="context">The layer, whose channels fit the groups.</param>
    /// <param name="window">The window, which fits the input.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="size">The output channels.</param>
    /// <param name="kernel">The weight's axes after the channels.</param>
    public static Value? Apply(LayerContext context, Window2d window, int groups, Size size, IReadOnlyList<Axis> kernel)
    {
        Size inputs = context.Input.Axes[1].Size;
        Axis to = new("out", size);
        Axis[] shape = [to, new("in", groups == 1 ? inputs : Size.FloorDivide(inputs, Size.Of(groups))), .. kernel];
        bool hasBias = context.Flag("Bias", true);
        if (WeightInitialization.Of(context, Axis.Product(shape.Skip(1)).Constant ?? 1, hasBias) is not { } begin
            || StandardizedWeight.Of(context, context.Parameter("weight", shape, begin.Weight), shape) is not { } weight)
        {
            return null;
        }

        int node = context.Graph.Emit(new Conv2dOp(window, groups), context.Input.Node, weight);
        return WithBias(context, node, WindowLayer.ResultAxes(context, window, to), hasBias ? begin.Bias : null);
    }

    /// <summary>The result of a convolution with a bias for each channel, where it has one.</summary>
    public static Value WithBias(LayerContext context, int node, EquatableArray<Axis> axes, InitializerSpec? bias)
    {
        if (bias is not null)
        {
            int parameter = context.Parameter("bias", [axes[1]], bias);
            node = context.Graph.Elementwise(
                new ScalarArgument(0) + new ScalarArgument(1),
                axes.Select(axis => axis.Size),
                (node, AxisMap.Identity(axes.Count)),
                (parameter, AxisMap.Along(axes.Count, 1)));
        }

        return context.Result(node, axes);
    }
}
