using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A convolution over one axis, with an optional bias.</summary>
public sealed class Conv1d : LayerDefinition
{
    public override string Kind => "Conv1d";

    public override Value? Build(LayerContext context)
    {
        Size? size = context.Size("Out");
        int? kernel = context.Constant("Kernel", null, minimum: 1);
        int? stride = context.Constant("Stride", 1, minimum: 1);
        int? padding = context.Constant("Padding", 0, minimum: 0);
        int? groups = context.Constant("Groups", 1, minimum: 1);
        bool isCausal = context.Flag("Causal", false);
        if (context.Input.Axes.Count != 3)
        {
            return context.RefuseRank("three axes, 'batch channels time'");
        }

        if (size is null || kernel is null || stride is null || padding is null || groups is null || (isCausal && RefusesPadding(context)))
        {
            return null;
        }

        Window2d window = new(1, kernel.Value, 1, stride.Value, 0, isCausal ? kernel.Value - 1 : padding.Value, isCausal);
        return Convolution.RefusesChannels(context, size, groups.Value) || WindowLayer.RefusesInput(context, window, "Kernel")
            ? null
            : Convolution.Apply(context, window, groups.Value, size, [new("k", Size.Of(kernel.Value))]);
    }

    private static bool RefusesPadding(LayerContext context)
    {
        if (context.Layer.Argument("Padding") is null)
        {
            return false;
        }

        context.Errors.Report(
            RuleBook.ArgumentWithoutEffect, context.At("Padding"), "Padding", context.Layer.Name, "a causal convolution pads with kernel - 1 zeros on the left and none on the right", "remove it, or remove Causal");
        return true;
    }
}
