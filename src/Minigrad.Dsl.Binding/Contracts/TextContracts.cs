using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>What an einsum text says of a call: of a method that has it, of the method for its gradient, or of <c>Einsum</c> in ordinary code. A text with mistakes says nothing.</summary>
public static class TextContracts
{
    /// <summary>The contracts of a call of <c>Einsum</c>.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="text">Its text.</param>
    public static CallContracts? OfCall(IMethodSymbol method, IOperation? text) =>
        text?.ConstantValue is { HasValue: true, Value: string value } && Enum.TryParse(method.Name, out EinsumCallForm form)
            ? Read(method, $"{EinsumCallSpec.Class}.{method.Name}", value, text.Syntax.GetReference(), form == EinsumCallForm.Gradient)
            : null;

    /// <summary>The contracts of a method with a text, or of the method for its gradient; <see langword="null"/> for every other method.</summary>
    internal static CallContracts? OfMethod(IMethodSymbol method)
    {
        bool isGradient = MinigradAttributes.Contraction(method) is null;
        return (isGradient ? OfGradient(method) : MinigradAttributes.Contraction(method)) is { } attribute && MinigradAttributes.Is(attribute, typeof(EinsumAttribute))
            ? Read(method, method.Name, ContractReader.Text(attribute) ?? "", attribute.ApplicationSyntaxReference, isGradient)
            : null;
    }

    // The text of the method beside this one whose gradient it computes.
    private static AttributeData? OfGradient(IMethodSymbol method)
    {
        const string Ending = nameof(EinsumAttribute.Gradient);
        if (!method.IsStatic || !method.Name.EndsWith(Ending, StringComparison.Ordinal) || method.Name == Ending)
        {
            return null;
        }

        bool TakesItsOperands(IMethodSymbol other) => Operands(other) is var operands && method.Parameters.Length > operands.Length
            && operands.Zip(method.Parameters, IsSame).All(isSame => isSame);
        return method.ContainingType.GetMembers(method.Name.Substring(0, method.Name.Length - Ending.Length)).OfType<IMethodSymbol>()
            .Where(TakesItsOperands)
            .Select(MinigradAttributes.Contraction)
            .FirstOrDefault(attribute => attribute is not null && attribute.NamedArguments.Any(argument => argument is { Key: Ending, Value.Value: true }));
    }

    private static bool IsSame(IParameterSymbol operand, IParameterSymbol other) => operand.Name == other.Name
        && EinsumTypes.IsTensor(operand.Type) == EinsumTypes.IsTensor(other.Type)
        && EinsumTypes.Element((INamedTypeSymbol)operand.Type) == (other.Type is INamedTypeSymbol type ? EinsumTypes.Element(type) : null);

    private static IParameterSymbol[] Operands(IMethodSymbol method) => [.. method.Parameters.Where(parameter => EinsumTypes.Kind(parameter) == EinsumParameter.Operand)];

    private static CallContracts? Read(IMethodSymbol method, string callee, string text, SyntaxReference? place, bool isGradient)
    {
        EinsumText? parsed = EinsumParser.Parse(text, default, new ErrorSink());
        int passed = method.Parameters.Count(parameter => EinsumTypes.Kind(parameter) == EinsumParameter.Operand || EinsumTypes.IsNumber(parameter.Type));
        if (parsed is null || passed != parsed.Operands.Count + (isGradient ? 1 : 0))
        {
            return null;
        }

        // The gradient of a result comes in after the operands, and theirs go out.
        Queue<EinsumTerm> operands = new(isGradient ? [.. parsed.Operands, parsed.Output] : parsed.Operands);
        Queue<EinsumTerm> results = new(isGradient ? parsed.Operands : [parsed.Output]);
        BoundContract?[] parameters = new BoundContract?[method.Parameters.Length];
        string?[] sizes = new string?[parameters.Length];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string owner = $"parameter '{parameter.Name}' of '{callee}'";
            switch (EinsumTypes.Kind(parameter))
            {
                case EinsumParameter.Operand:
                    parameters[parameter.Ordinal] = Of(operands.Dequeue(), parameter.Type, owner);
                    break;
                case EinsumParameter.Result when results.Count > 0:
                    parameters[parameter.Ordinal] = Of(results.Dequeue(), parameter.Type, owner);
                    break;
                case EinsumParameter.Size:
                    sizes[parameter.Ordinal] = parameter.Name;
                    break;
            }
        }

        // A tensor has axes, so that any one of a single element is a number.
        BoundContract? Of(EinsumTerm term, ITypeSymbol type, string owner) =>
            term.Axes.Count == 0 && EinsumTypes.IsTensor(type) ? null : new(ContractParser.Of(term), owner, place);
        return new(callee, parameters, sizes, method.ReturnsVoid ? null : Of(parsed.Output, method.ReturnType, $"the result of '{callee}'"));
    }
}
