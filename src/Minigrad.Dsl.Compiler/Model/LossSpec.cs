namespace Minigrad.Compiler.Model;

/// <summary>A loss of a model.</summary>
/// <param name="Kind">The attribute's name without its ending: <c>CrossEntropy</c>.</param>
/// <param name="Arguments">The named arguments.</param>
/// <param name="Outputs">The listed output, or none.</param>
public sealed record LossSpec(string Kind, EquatableArray<ArgumentSpec> Arguments, EquatableArray<InputSpec> Outputs)
{
    /// <summary>For <c>Loss</c>: the function, where there is one that fits.</summary>
    public ElementwiseSpec? Function { get; init; }
}
