using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>A call of <c>Einsum</c> in source.</summary>
/// <param name="Spec">What is compiled.</param>
/// <param name="Interception">The attribute by which a method takes this call's place: a text with the file's checksum, so that it changes with each edit of the file.</param>
/// <param name="Line">The file and line, for a reader.</param>
public sealed record EinsumCall(EinsumCallSpec Spec, string Interception, string Line);
