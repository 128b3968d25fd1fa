using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>The inputs of an elementwise layer, aligned from the right: only a missing leading axis or a constant 1 stretches.</summary>
public static class AlignedInputs
{
    private const string Advice = "change one of the layers (inputs align from the right, and only a missing leading axis or a constant 1 stretches)";

    /// <summary>The layer's result where a function of two arguments joins its inputs one after the other; or <see langword="null"/> with the errors reported.</summary>
    public static Value? Fold(LayerContext context, ScalarExpression function)
    {
        if (Align(context) is not { } axes)
        {
            return null;
        }

        Size[] shape = [.. axes.Select(axis => axis.Size)];
        Value first = context.Inputs[0];
        int joined = first.Node;
        AxisMap map = AxisMap.Right(axes.Count, first.Axes.Count);
        foreach (Value input in context.Inputs.Skip(1))
        {
            joined = context.Graph.Elementwise(function, shape, (joined, map), (input.Node, AxisMap.Right(axes.Count, input.Axes.Count)));
            map = AxisMap.Identity(axes.Count);
        }

        return context.Result(joined, axes);
    }

    /// <summary>The axes of the result, or <see langword="null"/> with the errors reported at the later inputs.</summary>
    public static EquatableArray<Axis>? Align(LayerContext context)
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
                    agreed &= Meet(own, input, axes[axis], origins[axis]).Check(context, context.At(Place.Input(i)), origins[axis].Origin, Advice);
                }
            }
        }

        return agreed ? axes.ToEquatableArray() : null;
    }

    // Axes that lie under each other may have two names: the message then says both.
    private static AxisMeeting Meet(Axis own, Value input, Axis earlier, Value origin)
    {
        bool differ = own.Name.Length > 0 && earlier.Name.Length > 0 && own.Name != earlier.Name;
        string from = differ ? $"axis '{own.Name}' of '{input.Name}'" : $"'{input.Name}'";
        return new(earlier.Name.Length > 0 ? earlier.Name : own.Name, own.Size, from, earlier.Size, $"'{origin.Name}'");
    }
}
