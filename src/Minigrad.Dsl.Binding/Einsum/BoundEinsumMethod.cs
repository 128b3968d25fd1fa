using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>An einsum method as read from source.</summary>
/// <param name="Spec">What the compiler takes: no symbol, syntax or location in it.</param>
/// <param name="Sources">Where everything in it stands; it holds on to the compilation.</param>
public sealed record BoundEinsumMethod(EinsumMethodSpec Spec, SourceMap Sources);
