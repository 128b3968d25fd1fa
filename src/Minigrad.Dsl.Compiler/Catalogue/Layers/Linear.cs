using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = x·Wᵀ + b</c> over the last axis.</summary>
public sealed class Linear : LayerDefinition
{
    public override string Kind => "Linear";

    public override Value? Build(LayerContext context)
    {
        Size? size = context.Size("Out");
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count < 2)
        {
            return context.RefuseRank("at least two axes, '… in'");
        }

        Axis last = input[input.Count - 1];
        if (size is null || context.RefusesRunTime("Out", "Out", size) || context.RefusesRunTime(Text.Place.Attribute, "The input's last axis", last.Size))
        {
            return null;
        }

        Axis from = last with { Name = "in" };
        Axis to = new("out", size);
        bool hasBias = context.Flag("Bias", true);
        if (WeightInitialization.Of(context, from.Size.Constant ?? 1, hasBias) is not { } begin)
        {
            return null;
        }

        TiedWeight? own = TiedWeight.IsTied(context.Layer) ? context.Tied([to, from]) : new(context.Parameter("weight", [to, from], begin.Weight), false);
        if (own is null || TiedWeight.RefusesTransposed(context))
        {
            return null;
        }

        // A matrix product reads its operands in either order; a standardisation wants each output's weights in a row.
        bool isStandardized = context.Flag(StandardizedWeight.Argument, false);
        if (StandardizedWeight.Of(context, isStandardized ? own.InOrder(context, to, from) : own.Node, [to, from]) is not { } weight)
        {
            return null;
        }

        EquatableArray<Axis> axes = input.Take(input.Count - 1).Append(to).ToEquatableArray();
        int node = context.Graph.Emit(Product(input, from, to, own.IsTransposed && !isStandardized), context.Input.Node, weight);
        if (hasBias)
        {
            int bias = context.Parameter("bias", [to], begin.Bias);
            node = context.Graph.Elementwise(
                new ScalarArgument(0) + new ScalarArgument(1),
                axes.Select(axis => axis.Size),
                (node, AxisMap.Identity(axes.Count)),
                (bias, AxisMap.Along(axes.Count, axes.Count - 1)));
        }

        return context.Result(node, axes);
    }

    private static ContractOp Product(EquatableArray<Axis> input, Axis from, Axis to, bool isTransposed)
    {
        int rank = input.Count;
        EquatableArray<int> x = Enumerable.Range(0, rank).ToEquatableArray();
        EquatableArray<int> weight = isTransposed ? EquatableArray.Of(rank - 1, rank) : EquatableArray.Of(rank, rank - 1);
        EquatableArray<int> y = Enumerable.Range(0, rank - 1).Append(rank).ToEquatableArray();
        EquatableArray<string> names = input.Take(rank - 1)
            .Select((axis, i) => axis.Name.Length > 0 ? axis.Name : $"a{Size.Format(i)}")
            .Append(from.Name)
            .Append(to.Name)
            .ToEquatableArray();
        return new(EquatableArray.Of(x, weight), y, names, input.Select(axis => axis.Size).Append(to.Size).ToEquatableArray());
    }
}
