using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <content>Predict, Evaluate, Forward and Backward.</content>
public sealed partial class ModelEmitter
{
    private string Shape(bool output) => Axis.Format(output ? _model.Output : _model.Input);

    private Size InputLength => Axis.Product(_model.Input);

    private Size TargetLength => Axis.Product(_model.Target == TargetSpec.Labels ? LabelAxes : _model.Output);

    // The classes are the last axis, a label stands for each row of the others.
    private IEnumerable<Axis> LabelAxes => _model.Output.Take(_model.Output.Count - 1);

    private int? IgnoredIndex => _model.Loss?.Nodes.Select(node => node.Op).OfType<SoftmaxCrossEntropyOp>().FirstOrDefault()?.Spec.IgnoredIndex;

    private string OrIgnored => IgnoredIndex is { } index ? $", or {Literal.Integer(index)} to be ignored" : "";

    private string PredictParameters => $"ReadOnlySpan<float> input, global::Minigrad.Workspace workspace, {AxisParameters}";

    private string ForwardParameters => $"ReadOnlySpan<float> input, {(HasLoss ? $"{TargetType} {TargetName}, " : "")}global::Minigrad.Workspace workspace, {AxisParameters}";

    private string ForwardResult => HasLoss ? "float" : "ReadOnlySpan<float>";

    private string BackwardParameters => $"{(HasLoss ? "" : "ReadOnlySpan<float> outputGradient, ")}global::Minigrad.Workspace workspace";

    private void WritePredict()
    {
        DocumentRun($"Computes the output in evaluation: running statistics, no dropout. Safe from many threads, each with a workspace of its own.", false);
        _writer.Line($"/// <returns>The output, <c>{Shape(true)}</c>, in the workspace until it runs again.</returns>")
            .Open($"public ReadOnlySpan<float> Predict({PredictParameters})")
            .Open("if (_hooks.InEvaluation)")
            .Line($"return PredictObserved(input, workspace, {AxisArguments});")
            .Close()
            .Line();
        WritePredictBody(_plans.Predict, "");
        _writer.Close();
        if (HasLoss)
        {
            WriteEvaluate();
        }
    }

    private void WriteEvaluate()
    {
        Plan plan = _plans.Loss!;
        DocumentRun("Computes the loss in evaluation; the predictions are then the workspace's output.", true);
        _writer.Line("/// <returns>The loss.</returns>")
            .Open($"public float Evaluate({ForwardParameters})")
            .Line($"ReadOnlySpan<float> output = Predict(input, workspace, {AxisArguments});")
            .Line($"workspace.CheckLength({TargetName}.Length, \"{TargetName}\", {SizeCode.Int(TargetLength)});");
        ProgramWriter program = Program(plan, firstSlot: 0);
        program.Write(plan.Steps, "Evaluate");
        string loss = program.Result(plan.Loss!);
        _writer.Line($"return {loss}[0];").Close();
    }

    private void WriteForward()
    {
        string result = HasLoss ? "loss" : "output";
        DocumentRun($"Computes the {result} in training: batch statistics, dropout; <see cref=\"Backward\"/> may follow.", HasLoss);
        _writer.Line(HasLoss ? "/// <returns>The loss; the predictions are the workspace's output.</returns>" : $"/// <returns>The output, <c>{Shape(true)}</c>.</returns>")
            .Open($"public {ForwardResult} Forward({ForwardParameters})")
            .Open("if (_hooks.InTraining)")
            .Line($"return ForwardObserved(input, {(HasLoss ? $"{TargetName}, " : "")}workspace, {AxisArguments});")
            .Close()
            .Line();
        WriteForwardBody(_plans.Train, "");
        _writer.Close();
    }

    private void WriteBackward()
    {
        _writer.Line()
            .Line("/// <summary>Adds the gradients of the last <see cref=\"Forward\"/> in this workspace to the gradients of the parameters.</summary>");
        if (!HasLoss)
        {
            _writer.Line($"/// <param name=\"outputGradient\">The gradient of the output, <c>{Shape(true)}</c>.</param>");
        }

        _writer.Line("/// <param name=\"workspace\">The workspace of that pass.</param>")
            .Line("/// <exception cref=\"global::Minigrad.MinigradException\">There was no such pass, or its gradients were taken already.</exception>")
            .Open($"public void Backward({BackwardParameters})")
            .Line("workspace.BeginBackward();")
            .Open("if (workspace.IsObserved)")
            .Line($"BackwardObserved({(HasLoss ? "" : "outputGradient, ")}workspace);")
            .Line("return;")
            .Close()
            .Line();
        WriteBackwardBody(_plans.Train);
        _writer.Close();
    }

    private void WritePredictBody(Plan plan, string mode)
    {
        _writer.Line($"workspace.BeginPredict([{AxisArguments}]{mode});")
            .Line($"workspace.CheckLength(input.Length, \"Input\", {SizeCode.Int(InputLength)});");
        ProgramWriter program = Program(plan, firstSlot: _plans.Loss?.Slots.Count ?? 0);
        program.Write(plan.Steps, "Predict");
        _writer.Line($"workspace.SetOutput({program.SlotOf(plan.Prediction!)});").Line("return workspace.Output;");
    }

    private void WriteForwardBody(Plan plan, string mode)
    {
        _writer.Line("Parameters.EnsureGradients();")
            .Line($"workspace.BeginTraining([{AxisArguments}]{mode});")
            .Line($"input = workspace.Keep(0, input, \"Input\", {SizeCode.Int(InputLength)});");
        ProgramWriter program = Program(plan, firstSlot: 0);
        program.Given("input");
        program.Given("targets");
        if (_model.Target == TargetSpec.Labels)
        {
            _writer.Line($"labels = workspace.KeepLabels(labels, {SizeCode.Int(TargetLength)});");
        }
        else if (HasLoss)
        {
            _writer.Line($"targets = workspace.Keep(1, targets, \"targets\", {SizeCode.Int(TargetLength)});");
        }

        program.Write(plan.Steps.Where(step => !step.IsGradient), "Forward");
        string result = HasLoss ? $"{program.Result(plan.Loss!)}[0]" : "workspace.Output";
        _writer.Line()
            .Line($"workspace.SetOutput({program.SlotOf(plan.Prediction!)});")
            .Line("workspace.EndForward();")
            .Line($"return {result};");
    }

    private void WriteBackwardBody(Plan plan)
    {
        Step[] steps = [.. plan.Steps.Where(step => step.IsGradient)];
        for (int i = 0; i < _model.RunTimeAxes.Count; i++)
        {
            _writer.Line($"int {Names.Axis(_model.RunTimeAxes[i])} = workspace.Sizes[{Literal.Integer(i)}];");
        }

        if (!HasLoss)
        {
            _writer.Line($"workspace.CheckLength(outputGradient.Length, \"outputGradient\", {SizeCode.Int(Axis.Product(_model.Output))});");
        }

        if (steps.Any(step => step.Inputs.Any(input => input.Storage.Kind == StorageKind.Labels)))
        {
            _writer.Line("ReadOnlySpan<int> labels = workspace.Labels;");
        }

        ProgramWriter program = Program(plan, firstSlot: 0);
        program.Write(steps.Where(step => !step.IsForInput), "Backward");
        _writer.Line().Open("if (workspace.HasInputGradient)");
        program.Write(steps.Where(step => step.IsForInput), "InputGradient", isBlock: true);
        _writer.Line($"workspace.SetInputGradient(\"Input\", {program.SlotOf(plan.InputGradient!)});").Close();
    }

    private ProgramWriter Program(Plan plan, int firstSlot) => new(_writer, _methods, _parts, _fields, _model.Parameters, _model.Buffers, plan, firstSlot);

    private void DocumentRun(string summary, bool withTarget)
    {
        _writer.Line().Line($"/// <summary>{summary}</summary>").Line($"/// <param name=\"input\">The input, <c>{Shape(false)}</c>.</param>");
        if (withTarget)
        {
            _writer.Line(_model.Target == TargetSpec.Labels
                ? $"/// <param name=\"labels\">A class for each row, <c>{Axis.Format(LabelAxes)}</c>, from 0 to {_model.Output[_model.Output.Count - 1].Size - Size.One}{OrIgnored}.</param>"
                : $"/// <param name=\"targets\">The values to reach, <c>{Shape(true)}</c>.</param>");
        }

        _writer.Line("/// <param name=\"workspace\">The memory to run in.</param>");
        foreach (string axis in _model.RunTimeAxes)
        {
            _writer.Line($"/// <param name=\"{Names.Axis(axis).TrimStart('@')}\">The size of axis '{axis}', at most the workspace's.</param>");
        }

        _writer.Line("/// <exception cref=\"global::Minigrad.MinigradException\">A length or size does not fit.</exception>");
    }
}
