using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Modules;

/// <summary>A model that the compiler understood: its graphs before any optimisation, and what they refer to.</summary>
/// <param name="Spec">The declaration.</param>
/// <param name="Inputs">The inputs, in signature order.</param>
/// <param name="Outputs">The outputs, in signature order.</param>
/// <param name="RunTimeAxes">The names that are known at run time only, the batch first.</param>
/// <param name="Parameters">The learned values.</param>
/// <param name="Buffers">The running statistics.</param>
/// <param name="Layers">The layers, blocks expanded, as evaluated.</param>
/// <param name="Targets">What outputs are compared with, one for each loss.</param>
/// <param name="Predict">Inputs to predictions, in evaluation.</param>
/// <param name="Loss">Outputs and targets to loss; none for a model without a loss.</param>
/// <param name="Train">Inputs and targets (or output gradients) to loss, predictions, gradients and new statistics.</param>
public sealed record CompiledModel(
    ModelSpec Spec,
    EquatableArray<ModelInput> Inputs,
    EquatableArray<ModelOutput> Outputs,
    EquatableArray<string> RunTimeAxes,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<ParameterSpec> Buffers,
    EquatableArray<CompiledLayer> Layers,
    EquatableArray<ModelTarget> Targets,
    Graph Predict,
    Graph? Loss,
    Graph Train)
{
    /// <summary>What the first loss compares with.</summary>
    public TargetSpec Target => Targets.Count == 0 ? TargetSpec.None : Targets[0].Kind;
}
