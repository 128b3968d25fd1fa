using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>An elementwise function of the user's, of inputs aligned from the right.</summary>
public sealed class Map : LayerDefinition
{
    public override string Kind => "Map";

    public override (int Minimum, int Maximum) InputCount => (1, int.MaxValue);

    public override Value? Build(LayerContext context)
    {
        // A function that does not exist or does not fit is an error of the declaration already.
        if (context.Layer.Function is not { } function || !FunctionErrors.Allow(function, context.Errors) || AlignedInputs.Align(context) is not { } axes)
        {
            return null;
        }

        (int, AxisMap)[] operands = [.. context.Inputs.Select(input => (input.Node, AxisMap.Right(axes.Count, input.Axes.Count)))];
        return context.Result(context.Graph.Elementwise(Stabilizer.Run(function.Body!), axes.Select(axis => axis.Size), operands), axes);
    }
}
