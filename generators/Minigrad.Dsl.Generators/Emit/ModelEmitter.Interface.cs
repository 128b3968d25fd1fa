using Minigrad.Compiler.Modules;

namespace Minigrad.Generators.Emit;

/// <content>What all models have: <c>IModel</c>.</content>
public sealed partial class ModelEmitter
{
    private void WriteInterface()
    {
        string sizes = string.Join(", ", _model.RunTimeAxes.Select((_, i) => $"batch.Sizes[{Literal.Integer(i)}]"));
        string maximums = string.Join(", ", _model.RunTimeAxes.Select((_, i) => $"maximumSizes[{Literal.Integer(i)}]"));
        string inputs = List(_model.Inputs.Select((input, i) => input.IsIndices ? $"batch.InputIndices({Literal.Integer(i)})" : i == 0 ? "batch.Input" : $"batch.InputValues({Literal.Integer(i)})"));
        string loss = List([inputs, .. _model.Targets.Select(BatchTarget), "workspace", sizes]);
        _writer.Line()
            .Line("/// <summary>The learned values, in the order of the layers.</summary>")
            .Line("public global::Minigrad.ParameterSet Parameters => _parameters ?? throw _hooks.IsPart();")
            .Line()
            .Line("/// <summary>The running statistics: part of the model, never trained.</summary>")
            .Line("public global::Minigrad.ParameterSet Buffers => _buffers ?? throw _hooks.IsPart();")
            .Line()
            .Line("/// <summary>All layers, blocks expanded, in order.</summary>")
            .Line("public global::System.Collections.Generic.IReadOnlyList<global::Minigrad.Layer> Layers { get; }")
            .Line()
            .Line("/// <summary>Sets the gradients of all parameters to zero.</summary>")
            .Line("public void ZeroGradients() => Parameters.ZeroGradients();")
            .Line();
        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            string name = _model.Inputs[i].Name;
            _writer.Line($"/// <summary>{(name == InputResolver.InputName ? "The model's input" : $"The model's input {name}")}.</summary>")
                .Line($"public global::Minigrad.TensorDescription {Names.Escape(name)} => s_description.Inputs[{Literal.Integer(i)}];")
                .Line();
        }

        _writer
            .Line("string global::Minigrad.IModel.Name => s_description.Name;")
            .Line()
            .Line("global::Minigrad.ModelDescription global::Minigrad.IModel.Description => s_description;")
            .Line()
            .Line($"global::Minigrad.Workspace global::Minigrad.IModel.CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient) => CreateWorkspace({maximums}, inputGradient);")
            .Line()
            .Line($"ReadOnlySpan<float> global::Minigrad.IModel.Predict(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace) => Predict({inputs}, workspace, {sizes});")
            .Line()
            .Line($"float global::Minigrad.IModel.Evaluate(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace) => {OrNoLoss($"Evaluate({loss})")};")
            .Line()
            .Line($"float global::Minigrad.IModel.Forward(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace) => {OrNoLoss($"Forward({loss})")};");
        if (!HasLoss)
        {
            _writer.Line().Line($"void global::Minigrad.IModel.Backward(global::Minigrad.Workspace workspace) => {OrNoLoss("")};");
        }
    }

    private static string BatchTarget(ModelTarget target, int index)
    {
        bool isLabels = target.Kind == TargetSpec.Labels;
        return index == 0
            ? isLabels ? "batch.Labels" : "batch.Targets"
            : $"batch.Target{(isLabels ? "Labels" : "Values")}({Literal.Integer(index)})";
    }

    private string OrNoLoss(string call) => HasLoss
        ? call
        : $"throw new global::Minigrad.MinigradException({Literal.Text($"{Spec.Type.Name} has no loss: add one to the class, such as [CrossEntropy], or call its own Forward and Backward.")})";
}
