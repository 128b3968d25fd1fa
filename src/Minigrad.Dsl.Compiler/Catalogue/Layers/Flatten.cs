using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Joins all axes but the first: a view.</summary>
public sealed class Flatten : LayerDefinition
{
    public override string Kind => "Flatten";

    public override Value? Build(LayerContext context)
    {
        if (context.Input.Axes.Count == 0)
        {
            return context.RefuseRank("at least one axis");
        }

        EquatableArray<Axis> axes = EquatableArray.Of(context.Input.Axes[0], new Axis("features", Axis.Product(context.Input.Axes.Skip(1))));
        return context.Result(context.Graph.Emit(new ReshapeOp(axes.Select(axis => axis.Size).ToEquatableArray()), context.Input.Node), axes);
    }
}
