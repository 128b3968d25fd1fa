using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = exp(x) / Σ exp(x)</c> along an axis, over the positions that a mask leaves.</summary>
public sealed class Softmax : LayerDefinition
{
    public override string Kind => "Softmax";

    public override (int Minimum, int Maximum) InputCount => (1, 2);

    public override Value? Build(LayerContext context)
    {
        Value input = context.Input;
        if (input.Axes.Count == 0)
        {
            return context.RefuseRank("at least one axis");
        }

        bool causal = context.Flag("Causal", false);
        if (AxisArgument.Find(context, "Axis") is not { } axis || (causal && RefusesCausal(context, axis)) || (context.Inputs.Count > 1 && RefusesMask(context)))
        {
            return null;
        }

        if (causal)
        {
            context.Declare("Causal", 1);
        }

        int[] nodes = context.Inputs.Count == 1 ? [input.Node] : [input.Node, Mask(context, axis)];
        return context.Result(context.Graph.Emit(new SoftmaxOp(axis, causal, IsLogarithm: false), nodes), input.Axes);
    }

    // Along an axis that is not the last the kernel reads a mask of the input's own shape.
    private static int Mask(LayerContext context, int axis)
    {
        EquatableArray<Size> shape = context.Graph[context.Input.Node].Shape;
        Value mask = context.Inputs[1];
        return axis == shape.Count - 1 ? mask.Node : context.Graph.Elementwise(new ScalarArgument(0), shape, (mask.Node, AxisMap.Right(shape.Count, mask.Axes.Count)));
    }

    private static bool RefusesCausal(LayerContext context, int axis)
    {
        Value input = context.Input;
        EquatableArray<Axis> axes = input.Axes;
        if (axes.Count < 2)
        {
            context.RefuseRank("at least two axes, '… positions positions'");
            return true;
        }

        if (axis != axes.Count - 1)
        {
            context.Errors.Report(RuleBook.ArgumentRange, context.At("Axis"), "Axis", context.Layer.Name, $"axis {Size.Format(axis)}", "the last axis, along which Causal is defined");
            return true;
        }

        Axis position = axes[axes.Count - 2];
        Axis seen = axes[axes.Count - 1];
        Meeting meeting = SizeUnifier.Meet(position.Size, seen.Size);
        if (meeting == Meeting.Unknown && (context.IsDeferred(position.Size) || context.IsDeferred(seen.Size)))
        {
            context.Errors.Report(RuleBook.CheckedAtUse, context.At("Causal"), input.Origin, position.Size.ToString(), seen.Size.ToString());
            return false;
        }

        if (meeting != Meeting.Equal)
        {
            context.Errors.Report(RuleBook.CausalSizes, context.At("Causal"), input.Origin, context.Layer.Name, input.Name, position.Size.ToString(), seen.Size.ToString());
        }

        return meeting != Meeting.Equal;
    }

    private static bool RefusesMask(LayerContext context)
    {
        (Value input, Value mask) = (context.Inputs[0], context.Inputs[1]);
        int offset = input.Axes.Count - mask.Axes.Count;
        if (offset < 0)
        {
            Refuse($"Mask '{mask.Name}' has {Size.Format(mask.Axes.Count)} axes, '{mask.ShapeText}'", $"{Size.Format(input.Axes.Count)}, '{input.ShapeText}'");
            return true;
        }

        bool refuses = false;
        for (int i = 0; i < mask.Axes.Count; i++)
        {
            (Axis own, Axis under) = (mask.Axes[i], input.Axes[i + offset]);
            Meeting meeting = own.Size.Constant == 1 ? Meeting.Equal : SizeUnifier.Meet(own.Size, under.Size);
            if (meeting == Meeting.Unknown && (context.IsDeferred(own.Size) || context.IsDeferred(under.Size)))
            {
                context.Errors.Report(RuleBook.CheckedAtUse, context.At(Place.Input(1)), input.Origin, own.Size.ToString(), under.Size.ToString());
            }
            else if (meeting != Meeting.Equal)
            {
                string name = own.Name.Length > 0 ? $"'{own.Name}'" : Size.Format(i - mask.Axes.Count);
                Refuse($"Axis {name} of mask '{mask.Name}' is {own.Size}", $"{under.Size} there");
                refuses = true;
            }
        }

        return refuses;

        void Refuse(string found, string expected) =>
            context.Errors.Report(RuleBook.MaskUnfit, context.At(Place.Input(1)), input.Origin, found, input.Name, context.Layer.Name, expected);
    }
}
