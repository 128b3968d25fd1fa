using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Binding.Declarations;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Turns a static partial method with an einsum text or a pattern into what the compiler takes.</summary>
public static class EinsumMethodBinder
{
    private static readonly SymbolDisplayFormat Parameter = SymbolDisplayFormat.FullyQualifiedFormat
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Reads a method.</summary>
    /// <param name="method">A method with a text, in source; its defining half where it has two.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A value without symbols, syntax or locations, fit to be kept between edits.</returns>
    /// <exception cref="ArgumentException"><paramref name="method"/> has no text.</exception>
    public static EinsumMethodSpec BindSpec(IMethodSymbol method, CancellationToken cancellationToken)
    {
        AttributeData attribute = MinigradAttributes.Contraction(method) ?? throw new ArgumentException($"'{method}' has no text.", nameof(method));
        AttributeReader reader = AttributeReader.Read(attribute, cancellationToken);
        TypeSpec type = TypeBinder.Bind(method.ContainingType, cancellationToken);
        return new EinsumMethodSpec(
            type,
            method.Name,
            Signature(method, cancellationToken),
            reader.Argument(nameof(EinsumAttribute.Text))?.Value as string ?? "",
            Names(method, EinsumParameter.Operand),
            Names(method, EinsumParameter.Result) is [var result, ..] ? result : null,
            Names(method, EinsumParameter.Size),
            EinsumMethodRules.Check(method, type.FullName, attribute, reader).ToEquatableArray())
        {
            IsPartial = EinsumMethodRules.MayBeImplemented(method),
            Element = EinsumTypes.Element(method),
            IsTensor = method.Parameters.Any(parameter => EinsumTypes.IsTensor(parameter.Type)),
            Returns = EinsumTypes.Returns(method),
            Pattern = MinigradAttributes.Pattern(attribute),
            Reduction = reader.Argument(nameof(ReduceAttribute.Reduction))?.Value as string,
            GivenSizes = reader.Argument(Place.Sizes)?.Value as string ?? "",
            Assume = reader.Argument(nameof(EinsumAttribute.Assume))?.Value as string ?? "",
            Overload = Overload(method),
            HasGradient = reader.Argument(nameof(EinsumAttribute.Gradient))?.Value is true,
            Accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility),
            Documentation = Declaration(method, cancellationToken) is { } declaration ? DocumentationComment.Of(declaration) : "",
        };
    }

    /// <summary>Reads a method and remembers where everything stands.</summary>
    /// <param name="method">A method with a text, in source; its defining half where it has two.</param>
    /// <param name="compilation">The compilation that <paramref name="method"/> is in.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The spec, and the way back to the source.</returns>
    /// <exception cref="ArgumentException"><paramref name="method"/> has no text.</exception>
    public static BoundEinsumMethod Bind(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        EinsumMethodSpec spec = BindSpec(method, cancellationToken);
        var types = new Dictionary<string, INamedTypeSymbol> { [spec.Type.FullName] = method.ContainingType };
        return new BoundEinsumMethod(spec, new SourceMap(types, method, compilation));
    }

    /// <summary>How many methods before it differ from it in no more than the types of their parameters, or in the case of a name.</summary>
    private static int Overload(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        IEnumerable<INamedTypeSymbol> types = type.ContainingType is { } outer ? outer.GetTypeMembers(type.Name) : type.ContainingNamespace.GetTypeMembers(type.Name);
        return types.SelectMany(one => one.GetMembers()).OfType<IMethodSymbol>()
            .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, method))
            .Count(other => MinigradAttributes.Contraction(other) is not null && FormOf(other).Equals(FormOf(method), StringComparison.OrdinalIgnoreCase));
    }

    private static string FormOf(IMethodSymbol method) =>
        $"{method.Name}({string.Join(",", method.Parameters.Select(parameter => parameter.Name))}){EinsumTypes.Element(method)} {EinsumTypes.Returns(method)} {method.Parameters.Any(parameter => EinsumTypes.IsTensor(parameter.Type))}";

    private static EquatableArray<string> Names(IMethodSymbol method, EinsumParameter kind) =>
        method.Parameters.Where(parameter => EinsumTypes.Kind(parameter) == kind).Select(parameter => parameter.Name).ToEquatableArray();

    private static string Signature(IMethodSymbol method, CancellationToken cancellationToken)
    {
        SyntaxTokenList modifiers = Declaration(method, cancellationToken)?.Modifiers ?? default;
        string text = string.Concat(modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.Text + " "));
        string type = method.ReturnsVoid ? "void" : method.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string name = SyntaxFacts.GetKeywordKind(method.Name) == SyntaxKind.None ? method.Name : $"@{method.Name}";
        string receiver = method.IsExtensionMethod ? "this " : "";
        return $"{text}partial {type} {name}({receiver}{string.Join(", ", method.Parameters.Select(parameter => parameter.ToDisplayString(Parameter)))})";
    }

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is [var reference, ..] ? reference.GetSyntax(cancellationToken) as MethodDeclarationSyntax : null;
}
