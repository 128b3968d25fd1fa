using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the declaration of a model or block class.</summary>
internal static class ClassRules
{
    public static void Check(INamedTypeSymbol type, AttributeData module, string fullName, List<DslError> errors)
    {
        var identifier = new Place(fullName, "", Place.Identifier);
        if (UnsupportedKind(type) is { } kind)
        {
            errors.Add(new DslError(RuleBook.ClassKindUnsupported.Id, identifier, EquatableArray.Of(type.Name, kind), default));
        }
        else if (NotPartial(type) is { } part)
        {
            errors.Add(new DslError(RuleBook.ClassNotPartial.Id, identifier, EquatableArray.Of(type.Name, part.Name), default));
        }

        bool isModel = MinigradAttributes.Is(module, typeof(ModelAttribute));
        if (isModel && type.GetAttributes().Any(attribute => MinigradAttributes.Is(attribute, typeof(BlockAttribute))))
        {
            errors.Add(new DslError(RuleBook.ModelAndBlock.Id, new Place(fullName, "", Place.Attribute), EquatableArray.Of(type.Name), default));
        }

        if (!isModel)
        {
            IReadOnlyList<AttributeData> losses = MinigradAttributes.Losses(type);
            for (int i = 0; i < losses.Count; i++)
            {
                EquatableArray<string> arguments = EquatableArray.Of(MinigradAttributes.Kind(losses[i]), type.Name);
                errors.Add(new DslError(RuleBook.LossOnBlock.Id, new Place(fullName, "", Place.Loss(i)), arguments, default));
            }
        }
    }

    /// <summary>The outermost type, of a class and those that contain it, whose user declarations lack <c>partial</c>.</summary>
    public static INamedTypeSymbol? NotPartial(INamedTypeSymbol type) =>
        TypeBinder.OutermostFirst(type).FirstOrDefault(part => GeneratedSource.DeclarationsByUser(part).Any(IsNotPartial));

    /// <summary>What makes a class one whose other half cannot be generated, as a phrase after "is", or <see langword="null"/>.</summary>
    public static string? UnsupportedKind(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsRecord)
        {
            return (type.TypeKind, type.IsRecord) switch
            {
                (TypeKind.Struct, true) => "a record struct",
                (TypeKind.Struct, false) => "a struct",
                (TypeKind.Interface, _) => "an interface",
                _ => "a record",
            };
        }

        return type switch
        {
            { IsStatic: true } => "static",
            { IsAbstract: true } => "abstract",
            { TypeParameters.Length: > 0 } => "generic",
            { IsGenericType: true } => "nested in a generic type",
            _ => TypeBinder.IsFileLocal(type) ? "local to its file, where the generator cannot write" : null,
        };
    }

    private static bool IsNotPartial(SyntaxReference reference) =>
        reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}
