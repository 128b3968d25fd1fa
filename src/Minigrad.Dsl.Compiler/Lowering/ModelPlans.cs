using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Passes;

namespace Minigrad.Compiler.Lowering;

/// <summary>The plans of a model: what a back-end turns into code.</summary>
/// <param name="Predict">Input to prediction, in evaluation.</param>
/// <param name="Loss">Output and target to loss, in evaluation; none for a model without a loss.</param>
/// <param name="Train">The forward pass and then the backward pass.</param>
public sealed record ModelPlans(Plan Predict, Plan? Loss, Plan Train)
{
    /// <summary>Optimises and lowers a model's graphs.</summary>
    public static ModelPlans Of(CompiledModel model) => new(
        Lowerer.Lower(Optimizer.Run(model.Predict), model.Parameters, keepsInputs: false),
        model.Loss is null ? null : Lowerer.Lower(Optimizer.Run(model.Loss), model.Parameters, keepsInputs: false),
        Lowerer.Lower(Optimizer.Run(model.Train), model.Parameters, keepsInputs: true));
}
