using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <content>Predict, Evaluate, Forward and Backward.</content>
public sealed partial class ModelEmitter
{
    private string OutputShape => Axis.Format(_model.Outputs[0].Axes);

    private string ReturnsOutput => _model.Outputs.Count == 1
        ? $"The output, <c>{OutputShape}</c>"
        : $"The first output, {_model.Outputs[0].Name}, <c>{OutputShape}</c>";

    private string PredictionsAre => _model.Outputs.Count == 1 ? "the predictions are the workspace's output" : "the predictions are the workspace's outputs";

    private void WritePredict()
    {
        string outputs = _model.Outputs.Count == 1 ? "output" : "outputs";
        DocumentRun($"Computes the {outputs} in evaluation: running statistics, no dropout. Safe from many threads, each with a workspace of its own.", false);
        _writer.Line($"/// <returns>{ReturnsOutput}, in the workspace until it runs again.</returns>")
            .Open($"public ReadOnlySpan<float> Predict({PredictParameters})")
            .Open("if (_hooks.InEvaluation)")
            .Line($"return PredictObserved({PredictArguments});")
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
        _writer.Line("/// <returns>The loss.</returns>").Open($"public float Evaluate({ForwardParameters})");
        if (_model.Outputs.Count == 1)
        {
            _writer.Line($"ReadOnlySpan<float> output = Predict({PredictArguments});");
        }
        else
        {
            _writer.Line($"Predict({PredictArguments});");
            foreach (int output in _model.Targets.Select(target => target.Output).OrderBy(output => output))
            {
                _writer.Line($"ReadOnlySpan<float> {Names.Escape(_variables.Outputs[output])} = workspace.OutputOf({Literal.Text(_model.Outputs[output].Name)});");
            }
        }

        for (int i = 0; i < _model.Targets.Count; i++)
        {
            _writer.Line($"workspace.CheckLength({Names.Escape(_variables.Targets[i])}.Length, \"{_variables.Targets[i]}\", {SizeCode.Int(Axis.Product(_model.Targets[i].Axes))});");
        }

        ProgramWriter program = Program(plan, firstSlot: 0);
        program.Write(plan.Steps, "Evaluate");
        string loss = program.Result(plan.Loss!);
        _writer.Line($"return {loss}[0];").Close();
    }

    private void WriteForward()
    {
        string result = HasLoss ? "loss" : _model.Outputs.Count == 1 ? "output" : "outputs";
        DocumentRun($"Computes the {result} in training: batch statistics, dropout; <see cref=\"Backward\"/> may follow.", HasLoss);
        _writer.Line(HasLoss ? $"/// <returns>The loss; {PredictionsAre}.</returns>" : $"/// <returns>{ReturnsOutput}.</returns>")
            .Open($"public {ForwardResult} Forward({ForwardParameters})")
            .Open("if (_hooks.InTraining)")
            .Line($"return ForwardObserved({ForwardArguments});")
            .Close()
            .Line();
        WriteForwardBody(_plans.Train, "");
        _writer.Close();
    }

    private void WriteBackward()
    {
        _writer.Line()
            .Line("/// <summary>Adds the gradients of the last <see cref=\"Forward\"/> in this workspace to the gradients of the parameters.</summary>");
        for (int i = 0; !HasLoss && i < _model.Outputs.Count; i++)
        {
            string what = _model.Outputs.Count == 1 ? "the output" : $"output {_model.Outputs[i].Name}";
            _writer.Line($"/// <param name=\"{_variables.OutputGradients[i]}\">The gradient of {what}, <c>{Axis.Format(_model.Outputs[i].Axes)}</c>.</param>");
        }

        _writer.Line("/// <param name=\"workspace\">The workspace of that pass.</param>")
            .Line("/// <exception cref=\"global::Minigrad.MinigradException\">There was no such pass, or its gradients were taken already.</exception>")
            .Open($"public void Backward({BackwardParameters})")
            .Line("workspace.BeginBackward();")
            .Open("if (workspace.IsObserved)")
            .Line($"BackwardObserved({BackwardArguments});")
            .Line("return;")
            .Close()
            .Line();
        WriteBackwardBody(_plans.Train);
        _writer.Close();
    }

    private void WritePredictBody(Plan plan, string mode)
    {
        _writer.Line($"workspace.BeginPredict([{AxisArguments}]{mode});");
        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            _writer.Line($"workspace.CheckLength({Names.Escape(_variables.Inputs[i])}.Length, {Literal.Text(_model.Inputs[i].Name)}, {SizeCode.Int(Axis.Product(_model.Inputs[i].Axes))});");
        }

        ProgramWriter program = Program(plan, firstSlot: _plans.Loss?.Slots.Count ?? 0);
        program.Write(plan.Steps, "Predict");
        WriteOutputs(program, plan);
        _writer.Line("return workspace.Output;");
    }

    private void WriteForwardBody(Plan plan, string mode)
    {
        _writer.Line("Parameters.EnsureGradients();").Line($"workspace.BeginTraining([{AxisArguments}]{mode});");
        ProgramWriter program = Program(plan, firstSlot: 0);
        int slot = 0;
        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            ModelInput input = _model.Inputs[i];
            string keep = input.IsIndices ? $"KeepIndices({Literal.Integer(IndicesBefore(i))}" : $"Keep({Literal.Integer(slot++)}";
            WriteKeep(program, _variables.Inputs[i], keep, Literal.Text(input.Name), Axis.Product(input.Axes));
        }

        for (int i = 0; i < _model.Targets.Count; i++)
        {
            string variable = _variables.Targets[i];
            Size length = Axis.Product(_model.Targets[i].Axes);
            if (_model.Targets[i].Kind == TargetSpec.Values)
            {
                WriteKeep(program, variable, $"Keep({Literal.Integer(slot++)}", Literal.Text(variable), length);
            }
            else if (_model.Targets.Count == 1)
            {
                _writer.Line($"{Names.Escape(variable)} = workspace.KeepLabels({Names.Escape(variable)}, {SizeCode.Int(length)});");
            }
            else
            {
                WriteKeep(program, variable, $"KeepIndices({Literal.Integer(LabelsAt(i))}", Literal.Text(variable), length);
            }
        }

        program.Write(plan.Steps.Where(step => !step.IsGradient), "Forward");
        string result = HasLoss ? $"{program.Result(plan.Loss!)}[0]" : "workspace.Output";
        _writer.Line();
        WriteOutputs(program, plan);
        _writer.Line("workspace.EndForward();").Line($"return {result};");
    }

    private void WriteKeep(ProgramWriter program, string variable, string keep, string name, Size length)
    {
        program.Given(variable);
        _writer.Line($"{Names.Escape(variable)} = workspace.{keep}, {Names.Escape(variable)}, {name}, {SizeCode.Int(length)});");
    }

    private void WriteOutputs(ProgramWriter program, Plan plan)
    {
        for (int i = 0; i < _model.Outputs.Count; i++)
        {
            _writer.Line($"workspace.SetOutput({Literal.Text(_model.Outputs[i].Name)}, {program.SlotOf(plan.Predictions[i])});");
        }
    }

    private void WriteBackwardBody(Plan plan)
    {
        Step[] steps = [.. plan.Steps.Where(step => step.IsGradient)];
        for (int i = 0; i < _model.RunTimeAxes.Count; i++)
        {
            _writer.Line($"int {Names.Axis(_model.RunTimeAxes[i])} = workspace.Sizes[{Literal.Integer(i)}];");
        }

        for (int i = 0; !HasLoss && i < _model.Outputs.Count; i++)
        {
            string variable = _variables.OutputGradients[i];
            _writer.Line($"workspace.CheckLength({Names.Escape(variable)}.Length, \"{variable}\", {SizeCode.Int(Axis.Product(_model.Outputs[i].Axes))});");
        }

        WriteKeptIntegers(steps);
        ProgramWriter program = Program(plan, firstSlot: 0);
        program.Write(steps.Where(step => !step.IsForInput), "Backward");
        if (plan.InputGradients.All(gradient => gradient is null))
        {
            return;
        }

        _writer.Line().Open("if (workspace.HasInputGradient)");
        program.Write(steps.Where(step => step.IsForInput), "InputGradient", isBlock: true);
        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            if (plan.InputGradients[i] is { } gradient)
            {
                _writer.Line($"workspace.SetInputGradient({Literal.Text(_model.Inputs[i].Name)}, {program.SlotOf(gradient)});");
            }
        }

        _writer.Close();
    }

    // The caller's spans of the forward pass are gone; what it gave is in the workspace.
    private void WriteKeptIntegers(Step[] steps)
    {
        bool Reads(StorageKind kind, int index) => steps.Any(step => step.Inputs.Any(input => input.Storage.Kind == kind && input.Storage.Index == index));
        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            if (Reads(StorageKind.Indices, i))
            {
                _writer.Line($"ReadOnlySpan<int> {Names.Escape(_variables.Inputs[i])} = workspace.Indices({Literal.Integer(IndicesBefore(i))});");
            }
        }

        for (int i = 0; i < _model.Targets.Count; i++)
        {
            if (Reads(StorageKind.Labels, i))
            {
                string kept = _model.Targets.Count == 1 ? "Labels" : $"Indices({Literal.Integer(LabelsAt(i))})";
                _writer.Line($"ReadOnlySpan<int> {Names.Escape(_variables.Targets[i])} = workspace.{kept};");
            }
        }
    }

    private ProgramWriter Program(Plan plan, int firstSlot) => new(_writer, _methods, _parts, _fields, _model.Parameters, _model.Buffers, new(plan, firstSlot));
}
