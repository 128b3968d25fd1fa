using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A graph as kernel calls over planned memory.</summary>
/// <param name="Steps">The calls in order; those of the backward pass come last.</param>
/// <param name="Slots">For each slot the lengths of the values that share it: it is as long as the longest.</param>
/// <param name="InputSlots">The same for the slots of what only the gradient of the input needs.</param>
/// <param name="Kept">Where the inputs and target values are that are kept for the backward pass, first the inputs: slots 0, 1….</param>
/// <param name="Predictions">Where the predictions are, in signature order; none where the graph has none.</param>
/// <param name="Loss">Where the loss is, or <see langword="null"/>.</param>
/// <param name="InputGradients">Where the gradients of the inputs are, by input; <see langword="null"/> for one that holds indices.</param>
public sealed record Plan(
    EquatableArray<Step> Steps,
    EquatableArray<EquatableArray<Size>> Slots,
    EquatableArray<EquatableArray<Size>> InputSlots,
    EquatableArray<Storage> Kept,
    EquatableArray<Storage> Predictions,
    Storage? Loss,
    EquatableArray<Storage?> InputGradients);
