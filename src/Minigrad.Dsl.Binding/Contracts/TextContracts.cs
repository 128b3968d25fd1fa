using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>
/// What an einsum text or a pattern says of a call: of a method that has it, of the method for its gradient, or of <c>Einsum</c> in ordinary code. A text with mistakes says nothing.
/// </summary>
public static class TextContracts
{
    /// <summary>The contracts of a call of <c>Einsum</c>.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="text">Its text.</param>
    public static CallContracts? OfCall(IMethodSymbol method, IOperation? text) =>
        text?.ConstantValue is { HasValue: true, Value: string value } && Enum.TryParse(method.Name, out EinsumCallForm form) && OfEinsum(value) is { } contracts
            ? Read(method, $"{EinsumCallSpec.Class}.{method.Name}", contracts, text.Syntax.GetReference(), form == EinsumCallForm.Gradient)
            : null;

    /// <summary>The contracts of a method with a text, or of the method for its gradient; <see langword="null"/> for every other method.</summary>
    internal static CallContracts? OfMethod(IMethodSymbol method)
    {
        AttributeData? own = MinigradAttributes.Contraction(method);
        if ((own ?? OfGradient(method)) is not { } attribute || ContractReader.Text(attribute) is not { } text)
        {
            return null;
        }

        return (MinigradAttributes.Pattern(attribute) is { } kind ? OfPattern(text, kind, attribute) : OfEinsum(text)) is { } contracts
            ? Read(method, method.Name, contracts, attribute.ApplicationSyntaxReference, isGradient: own is null)
            : null;
    }

    // The contracts of the operands, and last that of the result.
    private static Contract[]? OfEinsum(string text) =>
        EinsumParser.Parse(text, default, new ErrorSink()) is { } parsed ? [.. parsed.Operands.Append(parsed.Output).Select(ContractParser.Of)] : null;

    private static Contract[]? OfPattern(string text, PatternKind kind, AttributeData attribute)
    {
        ErrorSink errors = new();
        if (PatternParser.Parse(text, default, errors) is not { } pattern || new PatternRules(kind, default, errors).Refuse(pattern))
        {
            return null;
        }

        Dictionary<string, int> sizes = [];
        bool isRight = true;
        string? given = attribute.ConstructorArguments.Where(argument => argument is { Kind: TypedConstantKind.Array, Values.Length: > 0 }).Select(argument => argument.Values[0].Value as string).FirstOrDefault();
        foreach (SizeAssignment size in SizeTextParser.ParseAssignments(given ?? "", default, new(""), errors))
        {
            isRight &= !sizes.ContainsKey(size.Name) && size.Size.Constant is >= 1 and <= int.MaxValue;
            sizes[size.Name] = isRight ? (int)size.Size.Constant!.Value : 1;
        }

        return errors.HasErrors || !isRight ? null : [ContractParser.Of(pattern.Left, sizes), ContractParser.Of(pattern.Right, sizes)];
    }

    // The text of the method beside this one whose gradient it computes.
    private static AttributeData? OfGradient(IMethodSymbol method)
    {
        const string Ending = nameof(EinsumAttribute.Gradient);
        if (!method.IsStatic || !method.Name.EndsWith(Ending, StringComparison.Ordinal) || method.Name == Ending)
        {
            return null;
        }

        return method.ContainingType.GetMembers(method.Name.Substring(0, method.Name.Length - Ending.Length)).OfType<IMethodSymbol>()
            .Where(forward => TakesOperandsOf(method, forward))
            .Select(MinigradAttributes.Contraction)
            .FirstOrDefault(attribute => attribute is not null && attribute.NamedArguments.Any(argument => argument is { Key: Ending, Value.Value: true }));
    }

    private static bool TakesOperandsOf(IMethodSymbol gradient, IMethodSymbol forward)
    {
        IParameterSymbol[] operands = [.. forward.Parameters.Where(parameter => EinsumTypes.Kind(parameter) == EinsumParameter.Operand)];
        return gradient.Parameters.Length > operands.Length && operands.Zip(gradient.Parameters, IsSame).All(isSame => isSame);
    }

    private static bool IsSame(IParameterSymbol operand, IParameterSymbol other) => operand.Name == other.Name
        && EinsumTypes.IsTensor(operand.Type) == EinsumTypes.IsTensor(other.Type)
        && EinsumTypes.Element((INamedTypeSymbol)operand.Type) == (other.Type is INamedTypeSymbol type ? EinsumTypes.Element(type) : null);

    private static CallContracts? Read(IMethodSymbol method, string callee, Contract[] contracts, SyntaxReference? place, bool isGradient)
    {
        int last = contracts.Length - 1;
        int passed = method.Parameters.Count(parameter => EinsumTypes.Kind(parameter) == EinsumParameter.Operand || EinsumTypes.IsNumber(parameter.Type));
        if (passed != last + (isGradient ? 1 : 0))
        {
            return null;
        }

        // The gradient of a result comes in after the operands, and theirs go out.
        Queue<Contract> operands = new(contracts);
        Queue<Contract> results = new(isGradient ? contracts.Take(last) : [contracts[last]]);
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
        BoundContract? Of(Contract contract, ITypeSymbol type, string owner) => contract.Axes.Count == 0 && EinsumTypes.IsTensor(type) ? null : new(contract, owner, place);
        return new(callee, parameters, sizes, method.ReturnsVoid ? null : Of(contracts[last], method.ReturnType, $"the result of '{callee}'"));
    }
}
