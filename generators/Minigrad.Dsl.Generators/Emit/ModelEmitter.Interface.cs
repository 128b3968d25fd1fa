using Minigrad.Compiler.Modules;

namespace Minigrad.Generators.Emit;

/// <content>What all models have: <c>IModel</c>.</content>
public sealed partial class ModelEmitter
{
    private void WriteInterface()
    {
        string sizes = string.Join(", ", _model.RunTimeAxes.Select((_, i) => $"batch.Sizes[{Literal.Integer(i)}]"));
        string maximums = string.Join(", ", _model.RunTimeAxes.Select((_, i) => $"maximumSizes[{Literal.Integer(i)}]"));
        string target = _model.Target == TargetSpec.Labels ? "batch.Labels" : "batch.Targets";
        _writer.Line()
            .Line("/// <summary>The learned values, in the order of the layers.</summary>")
            .Line("public global::Minigrad.ParameterSet Parameters { get; }")
            .Line()
            .Line("/// <summary>The running statistics: part of the model, never trained.</summary>")
            .Line("public global::Minigrad.ParameterSet Buffers { get; }")
            .Line()
            .Line("/// <summary>All layers, blocks expanded, in order.</summary>")
            .Line("public global::System.Collections.Generic.IReadOnlyList<global::Minigrad.Layer> Layers { get; }")
            .Line()
            .Line("/// <summary>Sets the gradients of all parameters to zero.</summary>")
            .Line("public void ZeroGradients() => Parameters.ZeroGradients();")
            .Line()
            .Line("/// <summary>The model's input.</summary>")
            .Line("public global::Minigrad.TensorDescription Input => s_description.Inputs[0];")
            .Line()
            .Line("string global::Minigrad.IModel.Name => s_description.Name;")
            .Line()
            .Line("global::Minigrad.ModelDescription global::Minigrad.IModel.Description => s_description;")
            .Line()
            .Line($"global::Minigrad.Workspace global::Minigrad.IModel.CreateWorkspace(ReadOnlySpan<int> maximumSizes, bool inputGradient) => CreateWorkspace({maximums}, inputGradient);")
            .Line()
            .Line($"ReadOnlySpan<float> global::Minigrad.IModel.Predict(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace) => Predict(batch.Input, workspace, {sizes});")
            .Line()
            .Line($"float global::Minigrad.IModel.Evaluate(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace) => {OrNoLoss($"Evaluate(batch.Input, {target}, workspace, {sizes})")};")
            .Line()
            .Line($"float global::Minigrad.IModel.Forward(in global::Minigrad.Batch batch, global::Minigrad.Workspace workspace) => {OrNoLoss($"Forward(batch.Input, {target}, workspace, {sizes})")};");
        if (!HasLoss)
        {
            _writer.Line().Line($"void global::Minigrad.IModel.Backward(global::Minigrad.Workspace workspace) => {OrNoLoss("")};");
        }
    }

    private string OrNoLoss(string call) => HasLoss
        ? call
        : $"throw new global::Minigrad.MinigradException({Literal.Text($"{Spec.Type.Name} has no loss: add one to the class, such as [CrossEntropy], or call its own Forward and Backward.")})";
}
