using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = x - log Σ exp(x)</c> along an axis.</summary>
public sealed class LogSoftmax : LayerDefinition
{
    public override string Kind => "LogSoftmax";

    public override Value? Build(LayerContext context)
    {
        if (context.Input.Axes.Count == 0)
        {
            return context.RefuseRank("at least one axis");
        }

        return AxisArgument.Find(context, "Axis") is { } axis
            ? context.Result(context.Graph.Emit(new SoftmaxOp(axis, Causal: false, IsLogarithm: true), context.Input.Node), context.Input.Axes)
            : null;
    }
}
