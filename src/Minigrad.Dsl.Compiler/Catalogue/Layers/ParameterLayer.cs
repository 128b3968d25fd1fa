using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A learned value that reads nothing.</summary>
public sealed class ParameterLayer : LayerDefinition
{
    private const string Deviation = "Deviation";

    public override string Kind => "Parameter";

    public override (int Minimum, int Maximum) InputCount => (0, 0);

    public override Value? Build(LayerContext context)
    {
        IReadOnlyList<Axis>? axes = ShapeText.Read(context, "Shape");
        double? deviation = context.Real(Deviation, 0.02, value => value > 0 && !double.IsInfinity(value), "positive");
        if (deviation is null || WeightInitialization.Constant(context, "Initialization", new InitializerSpec.Normal(deviation.Value), "a learned value has no fan-in") is not { } begin)
        {
            return null;
        }

        if (begin is not InitializerSpec.Normal && context.Layer.Argument(Deviation) is not null)
        {
            context.Errors.Report(
                RuleBook.ArgumentWithoutEffect, context.At(Deviation), Deviation, context.Layer.Name, "all values begin the same", "remove it, or remove Initialization");
            return null;
        }

        return axes is null ? null : context.Result(context.Parameter("weight", axes, begin), axes);
    }
}
