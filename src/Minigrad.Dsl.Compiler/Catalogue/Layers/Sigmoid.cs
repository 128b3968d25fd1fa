using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = 1/(1 + e⁻ˣ)</c>.</summary>
public sealed class Sigmoid : LayerDefinition
{
    public override string Kind => "Sigmoid";

    public override Value? Build(LayerContext context) => context.Map(new ScalarUnary(UnaryFunction.Sigmoid, new ScalarArgument(0)));
}
