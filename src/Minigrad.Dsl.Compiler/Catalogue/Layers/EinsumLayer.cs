using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A sum of products over named axes, between layers or with learned weights.</summary>
public sealed class EinsumLayer : LayerDefinition
{
    public override string Kind => "Einsum";

    public override (int Minimum, int Maximum) InputCount => (1, 2);

    public override Value? Build(LayerContext context)
    {
        Place place = context.At("Text");
        string source = context.Layer.Argument("Text") as string ?? "";
        if (EinsumParser.Parse(source, place, context.Errors) is not { } text || RefusesOperandCount(context, text, place))
        {
            return null;
        }

        if (text.Operands.Count == context.Inputs.Count && WeightInitialization.RefusesAll(context))
        {
            return null;
        }

        EinsumAxes axes = new(context, place);
        bool agreed = true;
        for (int i = 0; i < context.Inputs.Count; i++)
        {
            agreed &= axes.Meet(text.Operands[i], context.Inputs[i]);
        }

        List<int> nodes = [.. context.Inputs.Select(input => input.Node)];
        for (int i = context.Inputs.Count; i < text.Operands.Count && agreed; i++)
        {
            agreed = axes.Weight(text, i) is { } weight && Keep(nodes, weight);
        }

        if (!agreed)
        {
            return null;
        }

        ContractOp op = EinsumNumbering.Contraction(text, name => axes[name]);
        return context.Result(context.Graph.Emit(op, [.. nodes]), op.Output.Select(axis => new Axis(op.AxisNames[axis], op.AxisSizes[axis])));
    }

    private static bool RefusesOperandCount(LayerContext context, EinsumText text, Place place)
    {
        int operands = text.Operands.Count;
        if (operands >= context.Inputs.Count && operands <= 2)
        {
            return false;
        }

        string has = operands == 1 ? "1 operand" : $"{Size.Format(operands)} operands";
        string inputs = context.Inputs.Count == 1 ? "1 input" : $"{Size.Format(context.Inputs.Count)} inputs";
        (string limit, string advice) = operands > 2
            ? ("a layer takes at most", "split the product over two layers")
            : ($"layer '{context.Layer.Name}' lists", "each input needs an operand");
        EinsumTerm last = text.Operands[operands - 1];
        Place where = operands > 2 ? place.Range(text.Operands[2].Start, text.Operands[2].Length) : place.Range(last.Start, last.Length);
        context.Errors.Report(RuleBook.OperandCount, where, has, limit, operands > 2 ? "2" : inputs, advice);
        return true;
    }

    private static bool Keep(List<int> nodes, int node)
    {
        nodes.Add(node);
        return true;
    }
}
