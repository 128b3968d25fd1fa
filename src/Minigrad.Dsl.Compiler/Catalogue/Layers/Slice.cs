using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A part of an axis.</summary>
public sealed class Slice : LayerDefinition
{
    public override string Kind => "Slice";

    public override Value? Build(LayerContext context)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count == 0)
        {
            return context.RefuseRank("at least one axis");
        }

        if (context.Layer.Argument("Start") is null && context.Layer.Argument("Length") is null)
        {
            context.Errors.Report(RuleBook.ArgumentMissing, context.At(Place.Attribute), context.Layer.Name, context.Layer.Kind, "Length");
            return null;
        }

        if (AxisArgument.Find(context, "Axis") is not { } axis || Start(context, input[axis].Size) is not { } start || Length(context, input[axis].Size - start) is not { } length)
        {
            return null;
        }

        if (RefusesOutside(context, input[axis], start, length))
        {
            return null;
        }

        int node = context.Graph.Emit(new SliceOp(axis, start, length, Check(context, axis, start, length)), context.Input.Node);
        return context.Result(node, input.Select((own, i) => i == axis ? new Axis(NameOf(context, own), length) : own));
    }

    // A negative number counts from the end; an expression over run-time sizes is the index itself.
    private static Size? Start(LayerContext context, Size size)
    {
        if (context.Layer.Argument("Start") is null)
        {
            return Size.Zero;
        }

        Size? start = SizeArgument.Evaluate(context, "Start", single: true, minimum: int.MinValue)?[0];
        return start?.Constant < 0 ? size + start : start;
    }

    private static Size? Length(LayerContext context, Size rest) => context.Layer.Argument("Length") is null ? rest : context.Size("Length");

    // Length = "time" makes the axis the one of that name.
    private static string NameOf(LayerContext context, Axis axis) =>
        context.Layer.Argument("Length") is string text && text.Trim() is { Length: > 0 } name && Identifiers.LengthAt(name, 0) == name.Length ? name : axis.Name;

    private static bool RefusesOutside(LayerContext context, Axis axis, Size start, Size length)
    {
        bool before = start.Constant < 0;
        bool outside = before || length.Constant < 1 || (axis.Size - start - length).Constant < 0;
        if (outside)
        {
            string argument = !before && context.Layer.Argument("Length") is not null ? "Length" : "Start";
            string name = axis.Name.Length > 0 ? $"'{axis.Name}'" : "the axis";
            context.Errors.Report(
                RuleBook.SliceOutside, context.At(argument), context.Input.Origin, context.Layer.Name, length.ToString(), start.ToString(), name, axis.Size.ToString(), context.Input.Name);
        }

        return outside;
    }

    private static string Check(LayerContext context, int axis, Size start, Size length)
    {
        Axis own = context.Input.Axes[axis];
        bool inside = start.IsNeverNegative && length.IsNeverNegative && (own.Size - start - length).IsNeverNegative;
        string name = own.Name.Length > 0 ? $"'{own.Name}'" : Size.Format(axis);
        return inside ? "" : $"layer '{context.Layer.Name}' slices axis {name} of '{context.Input.Name}'";
    }
}
