using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>Recognises the types of an einsum method's parameters and result, by name.</summary>
internal static class EinsumTypes
{
    private const string TensorName = "Tensor`1";

    /// <summary>What a parameter is.</summary>
    public static EinsumParameter Kind(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: not RefKind.None } or { IsParams: true } => EinsumParameter.Unknown,
        { Type.SpecialType: SpecialType.System_Int32 } => EinsumParameter.Size,
        { Type: INamedTypeSymbol type } when Element(type) is not null => IsSpan(type)
            ? type.Name == "Span" ? EinsumParameter.Result : EinsumParameter.Operand
            : type.Name == "TensorSpan" ? EinsumParameter.Result : EinsumParameter.Operand,
        _ => EinsumParameter.Unknown,
    };

    /// <summary>Whether a type is a tensor or a span of one.</summary>
    public static bool IsTensor(ITypeSymbol type) => type is INamedTypeSymbol named && Element(named) is not null && !IsSpan(named);

    /// <summary>Whether a type is that of one element.</summary>
    public static bool IsNumber(ITypeSymbol type) => Number(type) is not null;

    /// <summary>The elements of a method: those of its first operand.</summary>
    public static string Element(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type).OfType<INamedTypeSymbol>().Select(Element).FirstOrDefault(element => element is not null) ?? "float";

    /// <summary>The elements of a span or tensor, or <see langword="null"/> for another type.</summary>
    public static string? Element(INamedTypeSymbol type)
    {
        string? element = type.TypeArguments is [var argument] ? Number(argument) : null;
        return IsSpan(type) || IsOfTensors(type, TensorName) || IsOfTensors(type, "TensorSpan`1") || IsOfTensors(type, "ReadOnlyTensorSpan`1") ? element : null;
    }

    /// <summary>What a method returns; nothing also where that is a mistake.</summary>
    public static EinsumReturn Returns(IMethodSymbol method) => method.ReturnType switch
    {
        INamedTypeSymbol tensor when IsOfTensors(tensor, TensorName) && Element(tensor) == Element(method) => EinsumReturn.Tensor,
        { } number when Number(number) == Element(method) => EinsumReturn.Number,
        _ => EinsumReturn.Nothing,
    };

    private static string? Number(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        _ => null,
    };

    private static bool IsSpan(INamedTypeSymbol type) =>
        type.MetadataName is "ReadOnlySpan`1" or "Span`1" && type.ContainingNamespace is { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsOfTensors(INamedTypeSymbol type, string metadataName) =>
        type.MetadataName == metadataName && type.ContainingNamespace.ToDisplayString() == "System.Numerics.Tensors";
}
