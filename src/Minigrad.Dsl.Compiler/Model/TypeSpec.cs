namespace Minigrad.Compiler.Model;

/// <summary>The declaration of a class as far as its generated other half must repeat it.</summary>
/// <param name="Namespace">The namespace, or an empty text.</param>
/// <param name="Name">The class's own name.</param>
/// <param name="FullName">Namespace, containing classes and name with dots: what every <see cref="Text.Place"/> names.</param>
/// <param name="Declarations">The partial declarations to open, from the outermost containing type to the class: <c>partial class Outer</c>.</param>
/// <param name="Accessibility">The class's accessibility as C# writes it.</param>
/// <param name="IsSealed">Whether the class is sealed.</param>
/// <param name="HasDocumentation">Whether the user wrote a documentation comment with a summary.</param>
public sealed record TypeSpec(
    string Namespace,
    string Name,
    string FullName,
    EquatableArray<string> Declarations,
    string Accessibility,
    bool IsSealed,
    bool HasDocumentation);
