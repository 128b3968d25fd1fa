using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = max(x, 0)</c>.</summary>
public sealed class Relu : LayerDefinition
{
    public override string Kind => "Relu";

    public override Value? Build(LayerContext context) => context.Map(new ScalarUnary(UnaryFunction.Relu, new ScalarArgument(0)));
}
