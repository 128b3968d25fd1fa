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

    /// <summary>Adds an error for each member, and for the class, that has the name of a generated one.</summary>
    public static void Check(INamedTypeSymbol type, IEnumerable<ISymbol> members, string fullName, List<DslError> errors)
    {
        if (IsGenerated(type.Name))
        {
            Add("", type.Name);
        }

        foreach (ISymbol member in members)
        {
            bool isOverload = member is IMethodSymbol && ReservedNames.Methods.Contains(member.Name);
            if (!isOverload && IsGenerated(member.Name))
            {
                Add(member.Name, member.Name);
            }
        }

        void Add(string member, string name) =>
            errors.Add(new DslError(RuleBook.MemberReserved.Id, new Place(fullName, member, Place.Identifier), EquatableArray.Of(name, type.Name), default));
    }

    private static bool IsGenerated(string name) => ReservedNames.Properties.Contains(name) || ReservedNames.Methods.Contains(name);
}
