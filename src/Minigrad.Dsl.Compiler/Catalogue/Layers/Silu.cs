using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = x·σ(x)</c>.</summary>
public sealed class Silu : LayerDefinition
{
    public override string Kind => "Silu";

    public override Value? Build(LayerContext context)
    {
        ScalarExpression x = new ScalarArgument(0);
        return context.Map(x * new ScalarUnary(UnaryFunction.Sigmoid, x));
    }
}
