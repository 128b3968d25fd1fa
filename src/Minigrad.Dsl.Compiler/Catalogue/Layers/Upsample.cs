using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Height and width times whole factors.</summary>
public sealed class Upsample : LayerDefinition
{
    public override string Kind => "Upsample";

    public override Value? Build(LayerContext context)
    {
        (int Height, int Width)? factor = context.Pair("Factor", null, minimum: 1);
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        if (factor is not { } f || IsBilinear(context) is not { } isBilinear)
        {
            return null;
        }

        int node = context.Graph.Emit(new UpsampleOp(f.Height, f.Width, isBilinear), context.Input.Node);
        EquatableArray<Size> shape = context.Graph[node].Shape;
        return context.Result(node, [input[0], input[1], new("h", shape[2]), new("w", shape[3])]);
    }

    private static bool? IsBilinear(LayerContext context)
    {
        switch (context.Layer.Argument("Mode"))
        {
            case null or "Nearest":
                return false;
            case "Bilinear":
                return true;
            default:
                context.Errors.Report(RuleBook.ArgumentKind, context.At("Mode"), "Mode", context.Layer.Name, "none of its members", "UpsampleMode.Nearest or UpsampleMode.Bilinear");
                return null;
        }
    }
}
