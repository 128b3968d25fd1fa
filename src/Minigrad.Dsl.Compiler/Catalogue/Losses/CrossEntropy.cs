using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>Softmax cross-entropy with integer labels.</summary>
public sealed class CrossEntropy : LossDefinition
{
    public override string Kind => "CrossEntropy";

    public override bool TakesLabels => true;

    public override int? Build(LossContext context, Value output) =>
        output.Axes.Count == 2
            ? context.Graph.Emit(new SoftmaxCrossEntropyOp(), output.Node, context.Target)
            : context.RefuseShape(Kind, "two axes, 'batch classes'", output);
}
