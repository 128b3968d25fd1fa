using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Its inputs one behind the other along an axis.</summary>
public sealed class Concat : LayerDefinition
{
    public override string Kind => "Concat";

    public override (int Minimum, int Maximum) InputCount => (2, int.MaxValue);

    public override Value? Build(LayerContext context)
    {
        Value first = context.Input;
        if (first.Axes.Count == 0)
        {
            return context.RefuseRank("at least one axis");
        }

        if (AxisArgument.Find(context, "Axis") is not { } axis)
        {
            return null;
        }

        bool agreed = true;
        for (int i = 1; i < context.Inputs.Count; i++)
        {
            agreed &= Fits(context, i, axis);
        }

        if (!agreed)
        {
            return null;
        }

        int node = context.Graph.Emit(new ConcatOp(axis), [.. context.Inputs.Select(input => input.Node)]);
        return context.Result(node, first.Axes.Select((own, i) => own with { Size = context.Graph[node].Shape[i] }));
    }

    private static bool Fits(LayerContext context, int index, int axis)
    {
        (Value first, Value input) = (context.Input, context.Inputs[index]);
        Place where = context.At(Place.Input(index));
        if (input.Axes.Count != first.Axes.Count)
        {
            context.Errors.Report(
                RuleBook.RankWrong, where, input.Origin, context.Layer.Name, context.Layer.Kind, $"as many axes as '{first.Name}' has, '{first.ShapeText}'", input.Name, Count(input.Axes.Count), input.ShapeText);
            return false;
        }

        bool agreed = true;
        for (int i = 0; i < first.Axes.Count; i++)
        {
            if (i != axis)
            {
                string name = first.Axes[i].Name.Length > 0 ? first.Axes[i].Name : input.Axes[i].Name;
                AxisMeeting meeting = new(name.Length > 0 ? name : Size.Format(i), input.Axes[i].Size, $"'{input.Name}'", first.Axes[i].Size, $"'{first.Name}'");
                agreed &= meeting.Check(context, where, first.Origin, "change one of the layers, or the axis to join along");
            }
        }

        return agreed;
    }

    private static string Count(int axes) => axes == 1 ? "1 axis" : $"{Size.Format(axes)} axes";
}
