using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y[…, :] = W[x[…], :]</c> of indices x.</summary>
public sealed class Embedding : LayerDefinition
{
    public override string Kind => "Embedding";

    public override bool ReadsIndices => true;

    public override Value? Build(LayerContext context)
    {
        Size? rows = context.Size("Vocabulary");
        Size? columns = context.Size("Dimension");
        if (rows is null || columns is null || context.RefusesRunTime("Vocabulary", "Vocabulary", rows) || context.RefusesRunTime("Dimension", "Dimension", columns))
        {
            return null;
        }

        if (WeightInitialization.Weights(context, new InitializerSpec.Normal(1)) is not { } begin)
        {
            return null;
        }

        FansSpec fans = new(columns.Constant ?? 1, rows.Constant ?? 1, rows.Constant ?? 1);
        Axis vocabulary = new("vocab", rows), dimension = new("dim", columns);
        TiedWeight? table = TiedWeight.IsTied(context.Layer) ? context.Tied([vocabulary, dimension]) : new(context.Parameter("weight", [vocabulary, dimension], begin, fans), false);
        return table is null || TiedWeight.RefusesTransposed(context)
            ? null
            : context.Result(context.Graph.Emit(new EmbeddingOp(), context.Input.Node, table.InOrder(context, vocabulary, dimension)), context.Input.Axes.Append(dimension));
    }
}
