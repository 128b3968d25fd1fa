using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A layer that a pattern describes.</summary>
/// <param name="kind">What its patterns may do.</param>
public abstract class PatternLayer(PatternKind kind) : LayerDefinition
{
    public sealed override string Kind => kind.ToString();

    public sealed override Value? Build(LayerContext context)
    {
        Place place = context.At("Text");
        Reduction? reduction = context.Layer.Argument("Reduction") is string name && Enum.TryParse(name, out Reduction member) ? member : null;
        if (PatternParser.Parse(context.Layer.Argument("Text") as string ?? "", place, context.Errors) is not { } text
            || new PatternRules(kind, place, context.Errors).Refuse(text)
            || new PatternSizes(context, text, place).Resolve() is not { } shape)
        {
            return null;
        }

        return context.Result(new PatternGraph(context.Graph, shape).Emit(context.Input.Node, reduction), shape.Axes);
    }
}
