using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>What layers with a moving window have in common.</summary>
public static class WindowLayer
{
    /// <summary>The axes after the window has moved over height and width.</summary>
    public static EquatableArray<Axis> ResultAxes(LayerContext context, Window2d window, Axis channels)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        return EquatableArray.Of(
            input[0],
            channels,
            new Axis("h", window.OutHeight(input[2].Size)),
            new Axis("w", window.OutWidth(input[3].Size)));
    }

    /// <summary>Whether the window does not fit into its input, which is then reported at <paramref name="argument"/>.</summary>
    public static bool RefusesInput(LayerContext context, Window2d window, string argument) =>
        Refuses(context, argument, "height", context.Input.Axes[2].Size, window.KernelHeight, window.PaddingHeight)
        || Refuses(context, argument, "width", context.Input.Axes[3].Size, window.KernelWidth, window.PaddingWidth);

    private static bool Refuses(LayerContext context, string argument, string axis, Size size, int kernel, int padding)
    {
        if (size.Constant is not { } actual || actual + (2 * padding) >= kernel)
        {
            return false;
        }

        context.Errors.Report(
            RuleBook.KernelTooLarge,
            context.At(argument),
            context.Input.Origin,
            context.Layer.Name,
            Size.Format(kernel),
            axis,
            Size.Format(actual + (2 * padding)),
            Size.Format(actual),
            Size.Format(padding));
        return true;
    }
}
