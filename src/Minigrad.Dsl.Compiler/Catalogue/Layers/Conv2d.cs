using Minigrad.Compiler.Ir.Ops;
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
        int? groups = context.Constant("Groups", 1, minimum: 1);
        if (context.Input.Axes.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        if (size is null || kernel is not { } k || stride is not { } s || padding is not { } p || groups is null)
        {
            return null;
        }

        Window2d window = new(k.Height, k.Width, s.Height, s.Width, p.Height, p.Width);
        Axis[] axes = [new("kh", Size.Of(k.Height)), new("kw", Size.Of(k.Width))];
        return Convolution.RefusesChannels(context, size, groups.Value) || WindowLayer.RefusesInput(context, window, "Kernel")
            ? null
            : Convolution.Apply(context, window, groups.Value, size, axes);
    }
}
