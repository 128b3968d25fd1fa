using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A sum of products over named axes, between layers or with learned weights.</summary>
public sealed class EinsumLayer : LayerDefinition
{
    public override string Kind => "Einsum";

    public override (int Minimum, int Maximum) InputCount => (1, EinsumText.MaximumOperands);

    public override Value? Build(LayerContext context)
    {
        Place place = context.At("Text");
        string source = context.Layer.Argument("Text") as string ?? "";
        if (EinsumParser.Parse(source, place, context.Errors) is not { } text || Refuses(context, text, place))
        {
            return null;
        }

        EinsumAxes axes = new(context, place);
        if (axes.Expand(text) is not { } expanded)
        {
            return null;
        }

        bool agreed = true;
        for (int i = 0; i < context.Inputs.Count; i++)
        {
            agreed &= axes.Meet(expanded.Operands[i], context.Inputs[i]);
        }

        List<int> nodes = [.. context.Inputs.Select(input => input.Node)];
        for (int i = context.Inputs.Count; i < expanded.Operands.Count && agreed; i++)
        {
            agreed = axes.Weight(expanded, i) is { } weight && Keep(nodes, weight);
        }

        if (!agreed)
        {
            return null;
        }

        ContractOp op = EinsumNumbering.Contraction(expanded, name => axes[name]);
        if (Scale(context) is not { } scale || Contract(context, text, op, nodes) is not { } product)
        {
            return null;
        }

        int node = scale == 1 ? product : context.Graph.Elementwise(new ScalarConstant(scale) * new ScalarArgument(0), product);
        return context.Result(node, op.Output.Select(axis => new Axis(axes.NameOf(op.AxisNames[axis]), op.AxisSizes[axis])));
    }

    private static double? Scale(LayerContext context) =>
        context.Layer.Argument("Scale") is null ? 1 : context.Real("Scale", 1, value => value != 0 && !double.IsNaN(value) && !double.IsInfinity(value), "a finite number other than 0");

    private static int? Contract(LayerContext context, EinsumText text, ContractOp op, List<int> nodes)
    {
        int before = context.Errors.Count;
        EinsumAssumptions assumptions = EinsumAssumptions.Read(
            context.Layer.Argument(EinsumAssumptions.Argument) as string ?? "",
            context.Scope.Find,
            context.IsInBlock,
            context.At(EinsumAssumptions.Argument),
            context.Errors);
        if (context.Errors.Count > before)
        {
            return null;
        }

        EinsumPlan plan = EinsumPlanner.Plan(op, assumptions.Of);
        if (!op.AxisSizes.Any(context.IsDeferred))
        {
            EinsumAdvice.Check(text, op, plan, assumptions, context.At("Text"), context.Errors);
        }

        if (plan.Steps.Count > 1)
        {
            context.Remark(plan.Describe([.. op.Operands.Select((_, i) => OperandName(context, i))], assumptions.Largest));
        }

        foreach (EinsumStep step in plan.Steps)
        {
            nodes.Add(context.Graph.Emit(step.Contraction, [.. step.Inputs.Select(input => nodes[input])]));
        }

        return nodes[nodes.Count - 1];
    }

    private static string OperandName(LayerContext context, int index)
    {
        int inputs = context.Inputs.Count;
        return index < inputs ? context.Inputs[index].Name : $"weight{Size.Format(index - inputs + 1)}";
    }

    private static bool Refuses(LayerContext context, EinsumText text, Place place)
    {
        int inputs = context.Inputs.Count;
        if (text.Operands.Count < inputs)
        {
            EinsumTerm last = text.Operands[text.Operands.Count - 1];
            string has = text.Operands.Count == 1 ? "1 operand" : $"{Size.Format(text.Operands.Count)} operands";
            string lists = inputs == 1 ? "1 input" : $"{Size.Format(inputs)} inputs";
            context.Errors.Report(RuleBook.OperandCount, place.Range(last.Start, last.Length), has, $"layer '{context.Layer.Name}' lists", lists, "each input needs an operand");
            return true;
        }

        if (text.Operands.Skip(inputs).FirstOrDefault(term => term.Ellipsis is not null) is { Ellipsis: { } ellipsis } learned)
        {
            context.Errors.Report(
                RuleBook.EllipsisWithoutSize,
                place.Range(ellipsis.Start, ellipsis.Length),
                learned.ToString(),
                "no input says what a learned weight's shape is",
                "name its axes, or list an input for this operand");
            return true;
        }

        bool refused = text.Operands.Count == inputs && WeightInitialization.RefusesAll(context);
        if (context.Layer.Argument("Gradient") is not null)
        {
            context.Errors.Report(RuleBook.ArgumentWithoutEffect, context.At("Gradient"), "Gradient", context.Layer.Name, "the gradient of a layer is always there", "remove it");
            return true;
        }

        return refused;
    }

    private static bool Keep(List<int> nodes, int node)
    {
        nodes.Add(node);
        return true;
    }
}
