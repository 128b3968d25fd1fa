using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>A model that the compiler understood: its graphs before any optimisation, and what they refer to.</summary>
/// <param name="Spec">The declaration.</param>
/// <param name="Input">The axes that come in.</param>
/// <param name="Output">The axes that go out.</param>
/// <param name="RunTimeAxes">The names that are known at run time only, the batch first.</param>
/// <param name="Parameters">The learned values.</param>
/// <param name="Buffers">The running statistics.</param>
/// <param name="Layers">The layers, blocks expanded, as evaluated.</param>
/// <param name="Target">What the output is compared with.</param>
/// <param name="Predict">Input to prediction, in evaluation.</param>
/// <param name="Loss">Output and target to loss; none for a model without a loss.</param>
/// <param name="Train">Input and target (or output gradient) to loss, prediction, gradients and new statistics.</param>
public sealed record CompiledModel(
    ModelSpec Spec,
    EquatableArray<Axis> Input,
    EquatableArray<Axis> Output,
    EquatableArray<string> RunTimeAxes,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<ParameterSpec> Buffers,
    EquatableArray<CompiledLayer> Layers,
    TargetSpec Target,
    Graph Predict,
    Graph? Loss,
    Graph Train);
