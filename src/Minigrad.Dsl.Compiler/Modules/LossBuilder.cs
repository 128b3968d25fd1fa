using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Finds the output of each loss of a model and adds their weighted sum to its graphs.</summary>
/// <param name="module">The model.</param>
/// <param name="signature">Its signature.</param>
/// <param name="scope">The names that a weight's text may have.</param>
/// <param name="errors">Where errors go.</param>
public sealed class LossBuilder(ModuleSpec module, Signature signature, SizeScope scope, ErrorSink errors)
{
    private const string Weight = nameof(LossAttribute.Weight);

    private readonly List<ModelTarget> _targets = [];
    private int?[] _outputs = [];

    /// <summary>What the losses compare with, in their order; filled by <see cref="Add"/>.</summary>
    public EquatableArray<ModelTarget> Targets => _targets.ToEquatableArray();

    /// <summary>Finds the output that each loss names, or reports what is wrong with the name.</summary>
    public void Resolve(IReadOnlyList<Value> outputs)
    {
        string[] names = [.. outputs.Select(output => output.Name)];
        _outputs = [.. module.Losses.Select((loss, i) => OutputOf(loss, i, names))];
        for (int i = 0; i < _outputs.Length; i++)
        {
            if (_outputs[i] is { } output && _outputs.Take(i).Count(other => other == output) == 1)
            {
                string count = Size.Format(_outputs.Count(other => other == output));
                errors.Report(RuleBook.SeveralLosses, At(Place.Loss(i)), names[output], module.Type.Name, count);
            }

            if (_outputs[i] is { } compared)
            {
                LossAdvice.Give(module, module.Losses[i], names[compared], errors);
            }
        }
    }

    /// <summary>The outputs that losses name.</summary>
    public IEnumerable<int> Compared => _outputs.Where(output => output is not null).Select(output => output!.Value).Distinct();

    /// <summary>Adds the losses and their weighted sum as the graph's loss; without a result the errors are reported.</summary>
    public int? Add(GraphBuilder graph, IReadOnlyList<Value> outputs)
    {
        _targets.Clear();
        int?[] terms = [.. module.Losses.Select((_, i) => Term(graph, i, outputs))];
        if (terms.Length == 0 || terms.Any(term => term is null))
        {
            return null;
        }

        int total = terms[0]!.Value;
        foreach (int? term in terms.Skip(1))
        {
            graph.Layer = "Loss";
            total = graph.Elementwise(new ScalarArgument(0) + new ScalarArgument(1), [], (total, AxisMap.Identity(0)), (term!.Value, AxisMap.Identity(0)));
        }

        graph.Output(OutputKind.Loss, 0, total);
        return total;
    }

    private int? OutputOf(LossSpec loss, int index, string[] names)
    {
        if (loss.Outputs.Count > 0)
        {
            int named = Array.IndexOf(names, loss.Outputs[0].Name);
            if (named < 0)
            {
                errors.Report(RuleBook.LossOutputUnknown, At(Place.LossOutput(index)), loss.Kind, loss.Outputs[0].Name, Owner(names), Nameofs(names, "nothing"));
            }

            return named < 0 ? null : named;
        }

        if (names.Length > 1)
        {
            errors.Report(RuleBook.LossWithoutOutput, At(Place.Loss(index)), loss.Kind, module.Type.Name, Nameofs(names, null));
        }

        return names.Length > 1 ? null : 0;
    }

    private string Owner(string[] names) => names.Length > 1 ? $"the outputs of '{module.Type.Name}' are {string.Join(", ", names.Select(name => $"'{name}'"))}"
        : signature.Outputs[0].Name is null ? $"the output of '{module.Type.Name}' is its last layer '{names[0]}'"
        : $"the output of '{module.Type.Name}' is '{names[0]}'";

    private static string Nameofs(string[] names, string? otherwise) =>
        names.Length == 1 ? $"nameof({names[0]}), or {otherwise}" : string.Join(" or ", names.Select(name => $"nameof({name})"));

    private int? Term(GraphBuilder graph, int index, IReadOnlyList<Value> outputs)
    {
        LossSpec spec = module.Losses[index];
        LossDefinition definition = LayerCatalogue.FindLoss(spec.Kind) ?? throw new InvalidOperationException($"The catalogue has no loss '{spec.Kind}'.");
        if (_outputs[index] is not { } named)
        {
            return null;
        }

        Value output = outputs[named];
        graph.Layer = definition.Kind;
        EquatableArray<Axis> axes = output.Axes.Take(definition.TakesLabels ? output.Axes.Count - 1 : output.Axes.Count).ToEquatableArray();
        int target = graph.Source(new TargetOp(definition.TakesLabels, _targets.Count), axes.Select(axis => axis.Size));
        _targets.Add(new(named, definition.TakesLabels ? TargetSpec.Labels : TargetSpec.Values, axes));
        LossContext context = new(graph, target, module.Type.FullName, index, spec, errors) { Scope = scope };
        int? loss = definition.Build(context, output);
        double? weight = context.Real(Weight, 1, value => !double.IsNaN(value) && !double.IsInfinity(value), "finite");
        return loss is { } node && weight is { } factor ? graph.Elementwise(new ScalarArgument(0) * factor, node) : null;
    }

    private Place At(string argument) => new(module.Type.FullName, "", argument);
}
