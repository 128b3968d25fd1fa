using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the declaration of a method with an einsum text or a pattern: the first mistake only, since each hides the next.</summary>
internal static class EinsumMethodRules
{
    public static IEnumerable<DslError> Check(IMethodSymbol method, string typeName, AttributeData attribute, AttributeReader reader)
    {
        bool hasPattern = MinigradAttributes.Pattern(attribute) is not null;
        if (Mistake(method, reader, hasPattern) is var (argument, phrase))
        {
            Rule rule = hasPattern ? RuleBook.PatternMethodDeclaration : RuleBook.EinsumMethodDeclaration;
            yield return Error(rule, new Place(typeName, method.Name, argument), method.Name, phrase);
        }
        else if (ClassRules.NotPartial(method.ContainingType) is { } part)
        {
            yield return Error(RuleBook.ClassNotPartial, new Place(typeName, method.Name, Place.Identifier), method.ContainingType.Name, part.Name);
        }
    }

    /// <summary>Whether another half of the method may be written.</summary>
    public static bool MayBeImplemented(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, IsGenericMethod: false } && !IsImplementedByUser(method) && !TypeBinder.IsFileLocal(method.ContainingType);

    private static bool IsImplementedByUser(IMethodSymbol method) =>
        method.PartialImplementationPart is { } half && GeneratedSource.DeclarationsByUser(half).Any();

    private static (string Argument, string Phrase)? Mistake(IMethodSymbol method, AttributeReader reader, bool hasPattern)
    {
        if (!method.IsStatic)
        {
            return (Place.Identifier, "is not static");
        }

        if (!method.IsPartialDefinition && !IsPartial(method))
        {
            return (Place.Identifier, "is not partial");
        }

        if (IsImplementedByUser(method))
        {
            return (Place.Identifier, "has a second half with a body, which the generator writes");
        }

        if (method.IsGenericMethod)
        {
            return (Place.Identifier, "is generic");
        }

        if (TypeBinder.IsFileLocal(method.ContainingType))
        {
            return (Place.Identifier, "stands in a class local to its file, where the generator cannot write");
        }

        if (!method.ReturnsVoid && EinsumTypes.Returns(method) == EinsumReturn.Nothing)
        {
            return method.ReturnType.TypeKind == TypeKind.Error ? null : (Place.MemberType, $"returns '{Display(method.ReturnType)}'");
        }

        if (EinsumTypes.Returns(method) == EinsumReturn.Tensor && !method.Parameters.Any(parameter => EinsumTypes.IsTensor(parameter.Type)))
        {
            return (Place.MemberType, "returns a tensor but takes none");
        }

        if (MinigradAttributes.Contractions(method).Count > 1)
        {
            return (Place.Identifier, "has several texts");
        }

        return reader.Inputs.Count > 0 ? (Place.Identifier, "lists inputs, which only layers do: its operands are its parameters") : ParameterMistake(method, hasPattern);
    }

    private static (string Argument, string Phrase)? ParameterMistake(IMethodSymbol method, bool hasPattern)
    {
        var before = EinsumParameter.Operand;
        bool tensors = method.Parameters.Any(parameter => EinsumTypes.IsTensor(parameter.Type));
        string element = EinsumTypes.Element(method);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            EinsumParameter kind = EinsumTypes.Kind(parameter);
            string? phrase = kind switch
            {
                _ when parameter.Type.TypeKind == TypeKind.Error => null,
                EinsumParameter.Unknown => $"takes '{parameter.Name}' as '{DisplayWithModifier(parameter)}'",
                EinsumParameter.Result when before == EinsumParameter.Result => $"has a second result '{parameter.Name}'",
                EinsumParameter.Result when !method.ReturnsVoid => $"returns its result and takes '{parameter.Name}' for it",
                EinsumParameter.Operand when hasPattern && before == EinsumParameter.Operand && !ReferenceEquals(parameter, method.Parameters[0]) => $"has a second operand '{parameter.Name}'",
                EinsumParameter.Size when tensors && !hasPattern => $"takes the size '{parameter.Name}', which the lengths of its tensors say",
                EinsumParameter.Operand or EinsumParameter.Result when EinsumTypes.IsTensor(parameter.Type) != tensors => $"mixes spans and tensors: '{parameter.Name}'",
                EinsumParameter.Operand or EinsumParameter.Result when EinsumTypes.Element((INamedTypeSymbol)parameter.Type) != element => $"mixes float and double: '{parameter.Name}'",
                _ when kind < before => $"takes '{parameter.Name}' too late: operands come first, then the result, then the sizes",
                _ => null,
            };
            if (phrase is not null)
            {
                return (Place.Parameter(parameter.Name), phrase);
            }

            before = kind;
        }

        if (hasPattern && (method.Parameters.IsEmpty || EinsumTypes.Kind(method.Parameters[0]) != EinsumParameter.Operand))
        {
            return (Place.Identifier, "has no operand");
        }

        return !method.ReturnsVoid || method.Parameters.Any(parameter => EinsumTypes.Kind(parameter) == EinsumParameter.Result || parameter.Type.TypeKind == TypeKind.Error)
            ? null
            : (Place.Identifier, "has no parameter for the result");
    }

    private static bool IsPartial(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax() is MethodDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string DisplayWithModifier(IParameterSymbol parameter)
    {
        string modifier = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => parameter.IsParams ? "params " : "",
        };
        return modifier + Display(parameter.Type);
    }

    private static DslError Error(Rule rule, Place where, params string[] arguments) => new(rule.Id, where, EquatableArray.Of(arguments), default);
}
