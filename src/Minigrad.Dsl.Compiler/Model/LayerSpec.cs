namespace Minigrad.Compiler.Model;

/// <summary>A layer as declared: one attributed partial property.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Kind">The attribute's name without its ending, <c>Linear</c>; <c>Use</c> for a block.</param>
/// <param name="Arguments">The arguments that the user wrote, in order.</param>
/// <param name="Inputs">The listed inputs; none for the layer before.</param>
/// <param name="Block">For <c>Use</c>: the block's full name as in <see cref="TypeSpec.FullName"/>.</param>
/// <param name="Property">The property's declaration.</param>
public sealed record LayerSpec(
    string Name,
    string Kind,
    EquatableArray<ArgumentSpec> Arguments,
    EquatableArray<InputSpec> Inputs,
    string? Block,
    PropertySpec Property)
{
    /// <summary>For <c>Map</c>: the function, where there is one that fits.</summary>
    public ElementwiseSpec? Function { get; init; }

    /// <summary>The value of an argument that the user wrote, or <see langword="null"/>.</summary>
    public object? Argument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}
