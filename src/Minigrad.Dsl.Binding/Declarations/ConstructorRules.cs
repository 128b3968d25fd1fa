using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the user's constructors: each must lead to the generated one, which makes the layers.</summary>
internal static class ConstructorRules
{
    /// <summary>Adds an error for the first constructor, in source order, that is in the way.</summary>
    public static void Check(INamedTypeSymbol type, bool isModel, IEnumerable<ISymbol> members, string fullName, List<DslError> errors)
    {
        foreach (ISymbol member in members)
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && Mistake(constructor, isModel) is var (phrase, advice))
            {
                var where = new Place(fullName, member.Name, Place.Identifier);
                string parameters = isModel ? "int seed = 0" : "LayerScope scope";
                errors.Add(new DslError(RuleBook.ConstructorConflicts.Id, where, EquatableArray.Of(type.Name, phrase, parameters, advice), default));
                return;
            }
        }
    }

    private static (string Phrase, string Advice)? Mistake(IMethodSymbol constructor, bool isModel)
    {
        string argument = isModel ? "seed" : "scope";
        if (constructor.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax() is not ConstructorDeclarationSyntax syntax)
        {
            return ("is the parameter list of the class itself", $"declare a constructor that calls 'this({argument})' instead");
        }

        if (constructor.Parameters is [var only] && ((isModel && only.Type.SpecialType == SpecialType.System_Int32) || MinigradAttributes.IsNamed(only.Type, "LayerScope")))
        {
            return ("has the parameters of the generated one", "give it others");
        }

        return syntax.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer) ? null : ("does not call it", $"add ': this({argument})'");
    }
}
