using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The hyperbolic tangent.</summary>
public sealed class Tanh : LayerDefinition
{
    public override string Kind => "Tanh";

    public override Value? Build(LayerContext context) => context.Map(new ScalarUnary(UnaryFunction.Tanh, new ScalarArgument(0)));
}
