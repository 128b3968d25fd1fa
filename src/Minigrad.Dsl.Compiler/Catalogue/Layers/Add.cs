using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The elementwise sum of its inputs, aligned from the right.</summary>
public sealed class Add : LayerDefinition
{
    public override string Kind => "Add";

    public override (int Minimum, int Maximum) InputCount => (2, int.MaxValue);

    public override Value? Build(LayerContext context)
    {
        if (Align(context) is not { } axes)
        {
            return null;
        }

        Size[] shape = [.. axes.Select(axis => axis.Size)];
        Value first = context.Inputs[0];
        int sum = first.Node;
        AxisMap map = AxisMap.Right(axes.Count, first.Axes.Count);
        foreach (Value input in context.Inputs.Skip(1))
        {
            sum = context.Graph.Elementwise(
                new ScalarArgument(0) + new ScalarArgument(1),
                shape,
                (sum, map),
                (input.Node, AxisMap.Right(axes.Count, input.Axes.Count)));
            map = AxisMap.Identity(axes.Count);
        }

        return context.Result(sum, axes);
    }

    private static EquatableArray<Axis>? Align(LayerContext context)
    {
        Value result = context.Inputs.Aggregate((longest, input) => input.Axes.Count > longest.Axes.Count ? input : longest);
        Axis[] axes = [.. result.Axes];
        Value[] origins = [.. axes.Select(_ => result)];
        bool agreed = true;
        for (int i = 0; i < context.Inputs.Count; i++)
        {
            Value input = context.Inputs[i];
            int offset = axes.Length - input.Axes.Count;
            for (int axis = offset; axis < axes.Length; axis++)
            {
                Axis own = input.Axes[axis - offset];
                if (axes[axis].Size.Constant == 1)
                {
                    (axes[axis], origins[axis]) = (own, input);
                }
                else if (own.Size.Constant != 1)
                {
                    AxisMeeting meeting = new(axes[axis].Name.Length > 0 ? axes[axis].Name : own.Name, own.Size, $"'{input.Name}'", axes[axis].Size, $"'{origins[axis].Name}'");
                    agreed &= meeting.Check(context, context.At(Place.Input(i)), origins[axis].Origin, "change one of the layers");
                }
            }
        }

        return agreed ? axes.ToEquatableArray() : null;
    }
}
