using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the declaration of an elementwise function: the first mistake only.</summary>
internal static class ElementwiseRules
{
    public static DslError? Check(IMethodSymbol method, string place) =>
        Mistake(method) is var (argument, phrase)
            ? new DslError(RuleBook.ElementwiseDeclaration.Id, new Place(place, method.Name, argument), EquatableArray.Of(method.Name, phrase), default)
            : null;

    private static (string Argument, string Phrase)? Mistake(IMethodSymbol method)
    {
        if (!method.IsStatic)
        {
            return (Place.Identifier, "is not static");
        }

        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
        {
            return (Place.Identifier, "is generic");
        }

        if (method.ReturnType.SpecialType != SpecialType.System_Single || method.RefKind != RefKind.None)
        {
            return (Place.MemberType, $"returns '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType != SpecialType.System_Single || parameter.RefKind != RefKind.None)
            {
                string modifier = parameter.RefKind == RefKind.None ? "" : parameter.RefKind.ToString().ToLowerInvariant() + " ";
                string type = parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                return (Place.Parameter(parameter.Name), $"takes '{parameter.Name}' as '{modifier}{type}'");
            }
        }

        return method.Parameters.IsEmpty ? (Place.Identifier, "has no parameters")
            : method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: null, ExpressionBody: null } ? (Place.Identifier, "has no body")
            : null;
    }
}
