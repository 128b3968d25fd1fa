using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The maximum of each window.</summary>
public sealed class MaxPool : LayerDefinition
{
    public override string Kind => "MaxPool";

    public override Value? Build(LayerContext context)
    {
        (int Height, int Width)? kernel = context.Pair("Kernel", null, minimum: 1);
        (int Height, int Width)? stride = context.Pair("Stride", kernel ?? (1, 1), minimum: 1);
        (int Height, int Width)? padding = context.Pair("Padding", (0, 0), minimum: 0);
        if (context.Input.Axes.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        if (kernel is not { } k || stride is not { } s || padding is not { } p)
        {
            return null;
        }

        Window2d window = new(k.Height, k.Width, s.Height, s.Width, p.Height, p.Width);

        // A window could lie in the padding alone, and padding is never the maximum.
        return WindowLayer.RefusesPadding(context, k, p) || WindowLayer.RefusesInput(context, window, "Kernel")
            ? null
            : context.Result(
                context.Graph.Emit(new MaxPool2dOp(window), context.Input.Node),
                WindowLayer.ResultAxes(context, window, context.Input.Axes[1]));
    }
}
