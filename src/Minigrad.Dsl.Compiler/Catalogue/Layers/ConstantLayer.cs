using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A value that reads nothing and is not learned, but is part of the model.</summary>
public sealed class ConstantLayer : LayerDefinition
{
    public override string Kind => "Constant";

    public override (int Minimum, int Maximum) InputCount => (0, 0);

    public override Value? Build(LayerContext context)
    {
        double? fill = context.Real("Fill", 0, value => !double.IsNaN(value) && !double.IsInfinity(value), "finite");
        return ShapeText.Read(context, "Shape") is { } axes && fill is not null
            ? context.Result(context.Buffer("value", axes, new InitializerSpec.Constant(fill.Value)).Node, axes)
            : null;
    }
}
