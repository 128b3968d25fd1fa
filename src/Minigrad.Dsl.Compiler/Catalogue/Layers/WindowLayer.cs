using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>What layers with a moving window have in common.</summary>
public static class WindowLayer
{
    /// <summary>The axes after the window has moved over height and width, or over time; advises where it does not come to their end.</summary>
    public static EquatableArray<Axis> ResultAxes(LayerContext context, Window2d window, Axis channels)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        AdviseStride(context, window);
        return input.Count == 3
            ? EquatableArray.Of(input[0], channels, new Axis("t", window.OutWidth(input[2].Size)))
            : EquatableArray.Of(input[0], channels, new Axis("h", window.OutHeight(input[2].Size)), new Axis("w", window.OutWidth(input[3].Size)));
    }

    /// <summary>Whether the window does not fit into its input, which is then reported at <paramref name="argument"/>.</summary>
    public static bool RefusesInput(LayerContext context, Window2d window, string argument)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        return input.Count == 3
            ? !window.Causal && Refuses(context, argument, "time", input[2].Size, window.KernelWidth, window.PaddingWidth)
            : Refuses(context, argument, "height", input[2].Size, window.KernelHeight, window.PaddingHeight)
                || Refuses(context, argument, "width", input[3].Size, window.KernelWidth, window.PaddingWidth);
    }

    /// <summary>Advises on a stride whose last windows end before the input does, by more than the padding.</summary>
    private static void AdviseStride(LayerContext context, Window2d window)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count == 4)
        {
            Advise(context, "height", input[2].Size, window.KernelHeight, window.StrideHeight, window.PaddingHeight);
        }

        if (!window.Causal)
        {
            Advise(context, input.Count == 4 ? "width" : "time", input[input.Count - 1].Size, window.KernelWidth, window.StrideWidth, window.PaddingWidth);
        }
    }

    private static void Advise(LayerContext context, string axis, Size size, int kernel, int stride, int padding)
    {
        long unread = size.Constant is { } actual ? ((actual + (2 * padding) - kernel) % stride) - padding : 0;
        if (unread > 0)
        {
            string[] facts = [Size.Format(unread), size.ToString(), axis, Size.Format(kernel), Size.Format(stride), Size.Format(padding)];
            context.Errors.Report(RuleBook.PixelsUnread, context.At("Stride"), context.Input.Origin, [context.Layer.Name, context.Layer.Kind, .. facts]);
        }
    }

    /// <summary>Whether more than half the window would lie in the padding, which is then reported.</summary>
    public static bool RefusesPadding(LayerContext context, (int Height, int Width) kernel, (int Height, int Width) padding)
    {
        if (2 * padding.Height <= kernel.Height && 2 * padding.Width <= kernel.Width)
        {
            return false;
        }

        string found = $"{Format(padding)} for a window of {Format(kernel)}";
        context.Errors.Report(RuleBook.ArgumentRange, context.At("Padding"), "Padding", context.Layer.Name, found, "at most half the window");
        return true;
    }

    /// <summary><c>3x5</c>.</summary>
    public static string Format((int Height, int Width) pair) => $"{Size.Format(pair.Height)}x{Size.Format(pair.Width)}";

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
