using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>One call of a kernel: the last form that does not depend on the target language.</summary>
/// <param name="Kernel">What runs.</param>
/// <param name="Inputs">What it reads, in the kernel's order.</param>
/// <param name="Output">What it writes.</param>
/// <param name="OutputRole">The output's part in the step: <c>y</c>, <c>dx</c>, <c>dWeight</c>.</param>
/// <param name="OutputShape">The output's shape.</param>
/// <param name="Layers">The layers that it belongs to, joined by <c>+</c>.</param>
/// <param name="IsGradient">Whether it is part of the backward pass.</param>
/// <param name="IsForInput">Whether only the gradient of the input needs it.</param>
public sealed record Step(
    Kernel Kernel,
    EquatableArray<StepInput> Inputs,
    Storage Output,
    string OutputRole,
    EquatableArray<Size> OutputShape,
    string Layers,
    bool IsGradient,
    bool IsForInput)
{
    /// <summary>The run-time axes that the step's sizes depend on.</summary>
    public IReadOnlyCollection<string> RunTimeAxes =>
    [
        .. Inputs.SelectMany(input => input.Shape)
            .Concat(OutputShape)
            .Concat((Kernel as IMappedKernel)?.Map?.Scalars.SelectMany(RunTimeScalars.Sizes) ?? [])
            .Concat(Kernel.HiddenSizes())
            .SelectMany(size => size.Names)
            .Distinct(),
    ];
}
