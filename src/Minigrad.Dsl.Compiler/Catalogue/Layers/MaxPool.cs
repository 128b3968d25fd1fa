using System.Globalization;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Rules;

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
        if (2 * p.Height > k.Height || 2 * p.Width > k.Width)
        {
            // A window could lie in the padding alone, and padding is never the maximum.
            string found = string.Format(CultureInfo.InvariantCulture, "{0}x{1} for a window of {2}x{3}", p.Height, p.Width, k.Height, k.Width);
            context.Errors.Report(RuleBook.ArgumentRange, context.At("Padding"), "Padding", context.Layer.Name, found, "at most half the window");
            return null;
        }

        return WindowLayer.RefusesInput(context, window, "Kernel")
            ? null
            : context.Result(
                context.Graph.Emit(new MaxPool2dOp(window), context.Input.Node),
                WindowLayer.ResultAxes(context, window, context.Input.Axes[1]));
    }
}
