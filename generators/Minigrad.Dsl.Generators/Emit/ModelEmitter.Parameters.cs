using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <content>What the passes take: inputs, targets, gradients of outputs, run-time sizes.</content>
public sealed partial class ModelEmitter
{
    private const string WorkspaceParameter = "global::Minigrad.Workspace workspace";

    private IEnumerable<string> Inputs => _variables.Inputs.Select(Names.Escape);

    private IEnumerable<string> Targets => _variables.Targets.Select(Names.Escape);

    private IEnumerable<string> OutputGradients => HasLoss ? [] : _variables.OutputGradients.Select(Names.Escape);

    private string AxisArguments => string.Join(", ", _model.RunTimeAxes.Select(Names.Axis));

    private string AxisParameters => string.Join(", ", _model.RunTimeAxes.Select(axis => $"int {Names.Axis(axis)}"));

    private string PredictParameters => List([.. InputParameters, WorkspaceParameter, AxisParameters]);

    private string PredictArguments => List([.. Inputs, "workspace", AxisArguments]);

    private string ForwardParameters =>
        List([.. InputParameters, .. Targets.Zip(_model.Targets, (name, target) => $"{Span(target.Kind == TargetSpec.Labels)} {name}"), WorkspaceParameter, AxisParameters]);

    private string ForwardArguments => List([.. Inputs, .. Targets, "workspace", AxisArguments]);

    private string ForwardResult => HasLoss ? "float" : "ReadOnlySpan<float>";

    private string BackwardParameters => List([.. OutputGradients.Select(name => $"{Span(false)} {name}"), WorkspaceParameter]);

    private string BackwardArguments => List([.. OutputGradients, "workspace"]);

    private IEnumerable<string> InputParameters => Inputs.Zip(_model.Inputs, (name, input) => $"{Span(input.IsIndices)} {name}");

    private int? IgnoredIndex(int target) => _model.Loss?.Nodes
        .Where(node => node.Op is SoftmaxCrossEntropyOp && _model.Loss[node.Inputs[1]].Op is TargetOp labels && labels.Index == target)
        .Select(node => ((SoftmaxCrossEntropyOp)node.Op).Spec.IgnoredIndex)
        .FirstOrDefault();

    private static string Span(bool ofIntegers) => ofIntegers ? "ReadOnlySpan<int>" : "ReadOnlySpan<float>";

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    /// <summary>The number of an input among those that hold indices, or of a target's labels behind them: where the workspace keeps integers.</summary>
    private int IndicesBefore(int input) => _model.Inputs.Take(input).Count(other => other.IsIndices);

    private int LabelsAt(int target) => IndicesBefore(_model.Inputs.Count) + _model.Targets.Take(target).Count(other => other.Kind == TargetSpec.Labels);

    private void DocumentRun(string summary, bool withTargets)
    {
        _writer.Line().Line($"/// <summary>{summary}</summary>");
        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            ModelInput input = _model.Inputs[i];
            string what = input.Name == InputResolver.InputName ? "The input" : $"Input {input.Name}";
            _writer.Line($"/// <param name=\"{_variables.Inputs[i]}\">{what}{(input.IsIndices ? ", indices" : "")}, <c>{Axis.Format(input.Axes)}</c>.</param>");
        }

        for (int i = 0; withTargets && i < _model.Targets.Count; i++)
        {
            _writer.Line($"/// <param name=\"{_variables.Targets[i]}\">{Describe(i)}</param>");
        }

        _writer.Line("/// <param name=\"workspace\">The memory to run in.</param>");
        foreach (string axis in _model.RunTimeAxes)
        {
            _writer.Line($"/// <param name=\"{Names.Axis(axis).TrimStart('@')}\">The size of axis '{axis}', at most the workspace's.</param>");
        }

        _writer.Line("/// <exception cref=\"global::Minigrad.MinigradException\">A length or size does not fit.</exception>");
    }

    // The classes are the last axis, a label stands for each row of the others.
    private string Describe(int index)
    {
        ModelTarget target = _model.Targets[index];
        ModelOutput output = _model.Outputs[target.Output];
        string of = _model.Outputs.Count == 1 ? "" : $" of {output.Name}";
        string ignored = IgnoredIndex(index) is { } label ? $", or {Literal.Integer(label)} to be ignored" : "";
        return target.Kind == TargetSpec.Labels
            ? $"A class for each row{of}, <c>{Axis.Format(target.Axes)}</c>, from 0 to {output.Axes[output.Axes.Count - 1].Size - Size.One}{ignored}."
            : $"The values to reach{of.Replace(" of ", " by ")}, <c>{Axis.Format(target.Axes)}</c>.";
    }
}
