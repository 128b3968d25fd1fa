using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The elementwise product of its inputs, aligned from the right.</summary>
public sealed class Multiply : LayerDefinition
{
    public override string Kind => "Multiply";

    public override (int Minimum, int Maximum) InputCount => (2, int.MaxValue);

    public override Value? Build(LayerContext context) => AlignedInputs.Fold(context, new ScalarArgument(0) * new ScalarArgument(1));
}
