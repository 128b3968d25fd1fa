using Minigrad.Compiler.Model;

namespace Minigrad.Generators;

/// <summary>The method that takes the place of equal calls of <c>Einsum</c>, without the calls themselves.</summary>
/// <param name="Spec">The calls.</param>
/// <param name="Description">What it computes, or what is wrong, for a reader.</param>
/// <param name="Method">The method's text; empty where none can be written.</param>
/// <param name="Members">What stands beside it.</param>
public sealed record EinsumCallBody(EinsumCallSpec Spec, string Description, string Method, string Members);
