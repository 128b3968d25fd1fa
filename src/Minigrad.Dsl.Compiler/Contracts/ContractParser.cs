using System.Globalization;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Contracts;

/// <summary>Reads the text of a <c>[Shape]</c>, and what other texts say of a value's axes.</summary>
public static class ContractParser
{
    /// <summary>The contract, or <see langword="null"/> with the error reported at <paramref name="place"/>.</summary>
    public static Contract? Parse(string text, Place place, ErrorSink errors)
    {
        List<ContractAxis> axes = [];
        int position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            if (Axis(text, position) is not { } axis)
            {
                string found = Characters.At(text, position);
                errors.Report(RuleBook.ContractMalformed, place.Range(position, found.Length), found);
                return null;
            }

            if (axis.IsEllipsis && axes.Any(other => other.IsEllipsis))
            {
                errors.Report(RuleBook.ContractMalformed, place.Range(position, axis.Length), "...");
                return null;
            }

            axes.Add(axis);
            position += axis.Length;
        }

        return new(axes.ToEquatableArray());
    }

    /// <summary>What an operand or the result of an einsum text says of a value.</summary>
    public static Contract Of(EinsumTerm term) =>
        new(term.Axes.Select(axis => new ContractAxis(axis.Name, axis.IsOne ? 1 : null, axis.Start, axis.Length)).ToEquatableArray(), IsOfText: true);

    /// <summary>What a side of a pattern says of a value.</summary>
    /// <param name="side">The operand's axes, or the result's.</param>
    /// <param name="sizes">The sizes that stand beside the pattern.</param>
    public static Contract Of(IEnumerable<PatternAxis> side, IReadOnlyDictionary<string, int> sizes)
    {
        ContractAxis Factor(PatternFactor factor) =>
            new(factor.Name, factor.IsNumber ? int.Parse(factor.Name, CultureInfo.InvariantCulture) : sizes.TryGetValue(factor.Name, out int size) ? size : null, factor.Start, factor.Name.Length);
        return new(
            side.Select(axis => axis is { IsGroup: false, Factors: [var single] } ? Factor(single)
                : new(axis.Text, axis.Factors.Count == 0 ? 1 : null, axis.Start, axis.Length) { Factors = axis.Factors.Select(Factor).ToEquatableArray() }).ToEquatableArray(),
            IsOfText: true);
    }

    /// <summary>What an input or output of a model's signature says of a value.</summary>
    /// <param name="tensor">The input or output.</param>
    /// <param name="sizes">The sizes that the model declares: a number, or nothing where it is not known.</param>
    public static Contract Of(SignatureTensor tensor, IReadOnlyDictionary<string, int?> sizes) => new(
        tensor.Axes.Select(axis => axis.Name is not { } name ? new ContractAxis(axis.ToString(), axis.Number, axis.Start, axis.Length)
            : !sizes.TryGetValue(name, out int? size) ? new ContractAxis(name, null, axis.Start, axis.Length)
            : new ContractAxis(size is null ? ContractAxis.Any : name, size, axis.Start, axis.Length)).ToEquatableArray(),
        IsFlat: true);

    private static ContractAxis? Axis(string text, int position)
    {
        if (string.CompareOrdinal(text, position, ContractAxis.Ellipsis, 0, ContractAxis.Ellipsis.Length) == 0)
        {
            return new(ContractAxis.Ellipsis, null, position, ContractAxis.Ellipsis.Length);
        }

        int name = Identifiers.LengthAt(text, position);
        if (name > 0)
        {
            return new(text.Substring(position, name), null, position, name);
        }

        int end = position;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        string digits = text.Substring(position, end - position);
        return int.TryParse(digits, out int number) ? new(digits, number, position, digits.Length) : null;
    }
}
