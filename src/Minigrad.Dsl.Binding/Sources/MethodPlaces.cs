using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Sources;

/// <summary>Finds what a <see cref="Place"/> names on an einsum method.</summary>
internal readonly struct MethodPlaces(IMethodSymbol method, CancellationToken cancellationToken)
{
    private const string ParameterPrefix = "@parameter ";

    public SyntaxNodeOrToken Find(string argument)
    {
        if (method.DeclaringSyntaxReferences is not [var reference, ..] || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax syntax)
        {
            return default;
        }

        if (argument is Place.Declaration)
        {
            return syntax;
        }

        if (argument is Place.MemberType)
        {
            return syntax.ReturnType;
        }

        if (argument.StartsWith(ParameterPrefix, StringComparison.Ordinal))
        {
            string name = argument.Substring(ParameterPrefix.Length);
            ParameterSyntax? parameter = syntax.ParameterList.Parameters.FirstOrDefault(item => item.Identifier.ValueText == name);
            return parameter is null ? syntax.Identifier : parameter.Identifier;
        }

        if (argument is Place.Identifier || MinigradAttributes.Contraction(method) is not { } attribute)
        {
            return syntax.Identifier;
        }

        AttributeReader reader = AttributeReader.Read(attribute, cancellationToken);
        return reader.Argument(argument)?.Expression ?? (SyntaxNode?)reader.Syntax?.Name ?? syntax;
    }
}
