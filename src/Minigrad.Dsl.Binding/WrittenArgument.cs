using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Minigrad.Binding;

/// <summary>An argument that stands in an attribute's source text.</summary>
/// <param name="Name">The property that it sets.</param>
/// <param name="Value">Its value as <see cref="Compiler.Model.ArgumentSpec.Value"/> has it, or <see langword="null"/> for the constant <see langword="null"/>.</param>
/// <param name="Expression">Where it stands.</param>
internal readonly record struct WrittenArgument(string Name, object? Value, ExpressionSyntax Expression);
