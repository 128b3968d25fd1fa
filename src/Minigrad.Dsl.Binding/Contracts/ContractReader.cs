using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Reads the contracts of methods and members, in source and in referenced assemblies: <c>[Shape]</c>, the text of an einsum method, the signature of a model.</summary>
public static class ContractReader
{
    /// <summary>The <c>[Shape]</c> among attributes.</summary>
    public static AttributeData? Shape(IEnumerable<AttributeData> attributes) => attributes.FirstOrDefault(attribute => MinigradAttributes.Is(attribute, typeof(ShapeAttribute)));

    /// <summary>The text of an attribute's first argument; <see langword="null"/> where C# refuses it.</summary>
    public static string? Text(AttributeData attribute) => attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : null;

    /// <summary>The contract of a parameter; an override has that of what it overrides.</summary>
    public static BoundContract? OfParameter(IParameterSymbol parameter) =>
        Read(parameter.GetAttributes(), $"parameter '{parameter.Name}' of {Name(parameter.ContainingSymbol)}")
        ?? (parameter.ContainingSymbol is IMethodSymbol { OverriddenMethod: { } overridden } ? OfParameter(overridden.Parameters[parameter.Ordinal]) : null);

    /// <summary>The contract of a method's result; of a property's getter that of the property.</summary>
    public static BoundContract? OfResult(IMethodSymbol method) => method.AssociatedSymbol is IPropertySymbol property
        ? method.MethodKind == MethodKind.PropertyGet ? OfMember(property) : null
        : Read(method.GetReturnTypeAttributes(), $"the result of {Name(method)}") ?? (method.OverriddenMethod is { } overridden ? OfResult(overridden) : null);

    /// <summary>The contract of a field or property.</summary>
    public static BoundContract? OfMember(ISymbol member) => Read(member.GetAttributes(), $"{(member is IFieldSymbol ? "field" : "property")} '{member.Name}'");

    /// <summary>Whether a type is a tensor or a span of one, which has axes of its own, other than memory that is read as if it had.</summary>
    public static bool IsTensor(ITypeSymbol? type) => type is not null && EinsumTypes.IsTensor(type);

    /// <summary>What is known of a method's calls, or <see langword="null"/> where nothing is.</summary>
    public static CallContracts? OfCalls(IMethodSymbol method)
    {
        CallContracts contracts = TextContracts.OfMethod(method)
            ?? OfModel(method)
            ?? new(method.Name, [.. method.Parameters.Select(OfParameter)], new string?[method.Parameters.Length], OfResult(method));
        return contracts.Result is null && contracts.Parameters.All(contract => contract is null) ? null : contracts;
    }

    private static string Name(ISymbol owner) => owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } ? "the lambda" : $"'{owner.Name}'";

    private static BoundContract? Read(IEnumerable<AttributeData> attributes, string owner) =>
        Shape(attributes) is { } shape && Text(shape) is { } text && ContractParser.Parse(text, default, new ErrorSink()) is { } contract
            ? new(contract, owner, shape.ApplicationSyntaxReference)
            : null;

    private static CallContracts? OfModel(IMethodSymbol method)
    {
        if (method.IsStatic || method.Name is not ("Predict" or "Forward" or "Evaluate") || MinigradAttributes.Module(method.ContainingType) is not { } module
            || !MinigradAttributes.Is(module, typeof(ModelAttribute)) || Text(module) is not { } text)
        {
            return null;
        }

        Dictionary<string, int?> declared = [];
        foreach (AttributeData size in MinigradAttributes.Sizes(method.ContainingType))
        {
            if (Text(size) is { } name)
            {
                declared[name] = size.ConstructorArguments is [_, { Value: int value }] ? value : null;
            }
        }

        Signature signature = SignatureParser.Read(text);
        BoundContract?[] parameters = new BoundContract?[method.Parameters.Length];
        for (int i = 0; i < Math.Min(parameters.Length, signature.Inputs.Count); i++)
        {
            string owner = $"input '{signature.Inputs[i].Name ?? "Input"}' of '{method.ContainingType.Name}'";
            parameters[i] = method.Parameters[i].Type.Name is "ReadOnlySpan" ? new(ContractParser.Of(signature.Inputs[i], declared), owner, module.ApplicationSyntaxReference) : null;
        }

        string?[] sizes =
        [
            .. method.Parameters.Select(parameter =>
                parameter.Type.SpecialType == SpecialType.System_Int32 && !declared.ContainsKey(parameter.Name) ? parameter.Name : null),
        ];
        BoundContract? result = method.ReturnType.Name is "ReadOnlySpan" && signature.Outputs.Count > 0
            ? new(ContractParser.Of(signature.Outputs[0], declared), $"the result of '{method.ContainingType.Name}.{method.Name}'", module.ApplicationSyntaxReference)
            : null;
        return new(method.Name, parameters, sizes, result);
    }
}
