using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Passes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Lowering;

/// <summary>The plans of a model: what a back-end turns into code.</summary>
/// <param name="Predict">Inputs to predictions, in evaluation.</param>
/// <param name="Loss">Outputs and targets to loss, in evaluation; none for a model without a loss.</param>
/// <param name="Train">The forward pass and then the backward pass.</param>
/// <param name="ObservedPredict">As <paramref name="Predict"/>, with every layer's output shown to hooks.</param>
/// <param name="ObservedTrain">As <paramref name="Train"/>, with every layer's output, and the gradient by it, shown to hooks.</param>
public sealed record ModelPlans(Plan Predict, Plan? Loss, Plan Train, Plan ObservedPredict, Plan ObservedTrain)
{
    /// <summary>Optimises and lowers a model's graphs.</summary>
    public static ModelPlans Of(CompiledModel model)
    {
        CompiledModel observed = ModelBuilder.Build(model.Spec, new ErrorSink(), isObserved: true)!;
        return new(
            Lowerer.Lower(Optimizer.Run(model.Predict), model, keepsInputs: false),
            model.Loss is null ? null : Lowerer.Lower(Optimizer.Run(model.Loss), model, keepsInputs: false),
            Lowerer.Lower(Optimizer.Run(model.Train), model, keepsInputs: true),
            Lowerer.Lower(Optimizer.Run(observed.Predict), model, keepsInputs: false),
            Lowerer.Lower(Optimizer.Run(observed.Train), model, keepsInputs: true));
    }
}
