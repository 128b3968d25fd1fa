using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = max(x, 0)</c>.</summary>
public sealed class Relu : LayerDefinition
{
    public override string Kind => "Relu";

    public override Value? Build(LayerContext context)
    {
        ScalarUnary relu = new(UnaryFunction.Relu, new ScalarArgument(0));
        return context.Result(context.Graph.Elementwise(relu, context.Input.Node), context.Input.Axes);
    }
}
