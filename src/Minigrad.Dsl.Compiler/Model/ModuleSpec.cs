using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>A model or block class as declared. The law of this and every record in it: immutable, structural equality, no symbol, syntax or location.</summary>
/// <param name="Type">The class.</param>
/// <param name="Kind">Model or block.</param>
/// <param name="Signature">The signature text.</param>
/// <param name="Sizes">The sizes, in source order.</param>
/// <param name="Layers">The layers, in source order.</param>
/// <param name="Losses">The losses, in source order.</param>
/// <param name="DeclarationErrors">What is wrong with the C# declarations themselves: facts that only the binder sees, judged by the compiler's rules.</param>
public sealed record ModuleSpec(
    TypeSpec Type,
    ModuleKind Kind,
    string Signature,
    EquatableArray<SizeSpec> Sizes,
    EquatableArray<LayerSpec> Layers,
    EquatableArray<LossSpec> Losses,
    EquatableArray<DslError> DeclarationErrors)
{
    /// <summary>The names of the user's other members, constructors as <c>.ctor</c>, ordered: the generated half declares none of these itself.</summary>
    public EquatableArray<string> Members { get; init; }

    /// <summary>Whether it was read from the definition that another assembly carries; it was checked there.</summary>
    public bool IsReferenced { get; init; }
}
