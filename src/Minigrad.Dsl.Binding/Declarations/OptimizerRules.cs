using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Binding.Functions;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the declaration of an optimizer: of the class and of each method the first mistake.</summary>
internal static class OptimizerRules
{
    private const int MostSlots = 2;

    /// <summary>The user's static method of this name, or <see langword="null"/>.</summary>
    public static IMethodSymbol? Method(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.IsStatic && GeneratedSource.DeclarationsByUser(method).Any());

    public static void Check(INamedTypeSymbol type, string fullName, List<DslError> errors)
    {
        string? phrase = ClassRules.UnsupportedKind(type) is { } kind ? $"is {kind}"
            : ClassRules.NotPartial(type) is { } part ? (SymbolEqualityComparer.Default.Equals(part, type) ? "is not partial" : $"stands in '{part.Name}', which is not partial")
            : type.BaseType is { SpecialType: not SpecialType.System_Object } ancestor && !MinigradAttributes.IsNamed(ancestor, "Optimizer") ? $"derives from '{ancestor.Name}'"
            : MinigradAttributes.Module(type) is { } module ? $"is a [{MinigradAttributes.Kind(module)}] too"
            : Method(type, OptimizerParameters.Update) is null ? "has no static method 'Update'"
            : null;
        if (phrase is not null)
        {
            errors.Add(new DslError(RuleBook.OptimizerDeclaration.Id, new Place(fullName, "", Place.Identifier), EquatableArray.Of(type.Name, phrase), default));
        }
    }

    public static void CheckUpdate(IMethodSymbol method, bool hasDirection, string fullName, List<DslError> errors)
    {
        string operand = hasDirection ? OptimizerParameters.DirectionOperand : OptimizerParameters.Gradient;
        (string, string)? mistake = !method.ReturnsVoid ? (Place.MemberType, "returns a value")
            : method.Parameters is not [{ Name: OptimizerParameters.Value, RefKind: RefKind.Ref }, ..] ? (Place.Identifier, "does not begin with 'ref float value'")
            : !(method.Parameters.Length > 1 && method.Parameters[1].Name == operand) ? (Place.Identifier, $"does not take 'float {operand}' next")
            : Common(method, hasDirection ? 0 : MostSlots, hasDirection);
        Add(method, mistake, $"static void Update(ref float value, float {operand}, …)", fullName, errors);
    }

    public static void CheckDirection(IMethodSymbol method, string fullName, List<DslError> errors)
    {
        (string, string)? mistake = method.ReturnType.SpecialType != SpecialType.System_Single ? (Place.MemberType, "does not return a float")
            : method.Parameters is not [{ Name: OptimizerParameters.Value, RefKind: RefKind.None }, { Name: OptimizerParameters.Gradient }, ..] ? (Place.Identifier, "does not begin with 'float value, float gradient'")
            : Common(method, MostSlots, hasNorms: false);
        Add(method, mistake, "static float Direction(float value, float gradient, …)", fullName, errors);
    }

    private static (string, string)? Common(IMethodSymbol method, int slots, bool hasNorms)
    {
        if (method.IsGenericMethod)
        {
            return (Place.Identifier, "is generic");
        }

        int seen = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            bool isSlot = parameter.RefKind == RefKind.Ref && parameter.Name != OptimizerParameters.Value;
            seen += isSlot ? 1 : 0;
            string? phrase = Type(parameter) is { } wrong ? wrong
                : seen > slots && isSlot ? (slots == 0 ? $"takes the slot '{parameter.Name}', which belongs to 'Direction'" : $"takes a third slot '{parameter.Name}', but a rule has at most two")
                : !hasNorms && OptimizerParameters.Norms.Contains(parameter.Name) ? $"takes '{parameter.Name}', which only the 'Update' of a rule with a 'Direction' has"
                : null;
            if (phrase is not null)
            {
                return (Place.Parameter(parameter.Name), phrase);
            }
        }

        return method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax { Body: null, ExpressionBody: null } ? (Place.Identifier, "has no body") : null;
    }

    private static string? Type(IParameterSymbol parameter)
    {
        bool isRight = parameter.Name == OptimizerParameters.Step
            ? parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Int64 or SpecialType.System_Int32 or SpecialType.System_Single }
            : parameter is { RefKind: RefKind.None or RefKind.Ref, Type.SpecialType: SpecialType.System_Single };
        return isRight ? null : $"takes '{parameter.Name}' as '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
    }

    private static void Add(IMethodSymbol method, (string Argument, string Phrase)? mistake, string form, string fullName, List<DslError> errors)
    {
        if (mistake is var (argument, phrase))
        {
            errors.Add(new DslError(RuleBook.OptimizerMethod.Id, new Place(fullName, method.Name, argument), EquatableArray.Of(method.Name, phrase, form), default));
        }
    }
}
