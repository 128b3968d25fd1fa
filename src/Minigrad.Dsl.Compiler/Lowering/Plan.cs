using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A graph as kernel calls over planned memory.</summary>
/// <param name="Steps">The calls in order; those of the backward pass come last.</param>
/// <param name="Slots">For each slot the lengths of the values that share it: it is as long as the longest.</param>
/// <param name="InputSlots">The same for the slots of what only the gradient of the input needs.</param>
/// <param name="Input">Where the input is: the caller's span, or the slot that keeps it for the backward pass.</param>
/// <param name="Target">Where the target is, or <see langword="null"/>.</param>
/// <param name="Prediction">Where the prediction is, or <see langword="null"/>.</param>
/// <param name="Loss">Where the loss is, or <see langword="null"/>.</param>
/// <param name="InputGradient">Where the gradient of the input is, or <see langword="null"/>.</param>
public sealed record Plan(
    EquatableArray<Step> Steps,
    EquatableArray<EquatableArray<Size>> Slots,
    EquatableArray<EquatableArray<Size>> InputSlots,
    Storage? Input,
    Storage? Target,
    Storage? Prediction,
    Storage? Loss,
    Storage? InputGradient);
