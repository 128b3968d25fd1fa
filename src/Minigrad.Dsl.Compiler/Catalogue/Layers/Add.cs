using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The elementwise sum of its inputs, aligned from the right.</summary>
public sealed class Add : LayerDefinition
{
    public override string Kind => "Add";

    public override (int Minimum, int Maximum) InputCount => (2, int.MaxValue);

    public override Value? Build(LayerContext context) => AlignedInputs.Fold(context, new ScalarArgument(0) + new ScalarArgument(1));
}
