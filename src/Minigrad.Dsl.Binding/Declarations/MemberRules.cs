using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Looks at the members of a model or block that are no layers.</summary>
internal static class MemberRules
{
    /// <summary>The user's members of <paramref name="type"/> that are no layers, accessors or default constructors.</summary>
    public static IReadOnlyList<ISymbol> Others(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().Where(member => !member.IsImplicitlyDeclared
            && member is not IMethodSymbol { AssociatedSymbol: not null }
            && MinigradAttributes.Layers(member).Count == 0
            && GeneratedSource.DeclarationsByUser(member).Any()),
    ];

    /// <summary>Adds an error for each member that has the name of a generated one.</summary>
    public static void Check(INamedTypeSymbol type, IEnumerable<ISymbol> members, string fullName, List<DslError> errors)
    {
        foreach (ISymbol member in members)
        {
            bool isOverload = member is IMethodSymbol && ReservedNames.Methods.Contains(member.Name);
            if (!isOverload && (ReservedNames.Properties.Contains(member.Name) || ReservedNames.Methods.Contains(member.Name)))
            {
                var where = new Place(fullName, member.Name, Place.Identifier);
                errors.Add(new DslError(RuleBook.MemberReserved.Id, where, EquatableArray.Of(member.Name, type.Name), default));
            }
        }
    }
}
