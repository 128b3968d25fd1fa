using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Einsum;

/// <summary>Reads einsum texts in the spaced form (<c>b in, in out -> b out</c>) and, where there is no white space, NumPy's compact form (<c>bi,io->bo</c>).</summary>
public sealed class EinsumParser
{
    private readonly string _text;
    private readonly Place _place;
    private readonly ErrorSink _errors;
    private readonly bool _compact;
    private int _position;

    private EinsumParser(string text, Place place, ErrorSink errors)
    {
        (_text, _place, _errors) = (text, place, errors);
        _compact = !text.Any(char.IsWhiteSpace);
    }

    /// <summary>The parsed text, or <see langword="null"/> with the errors reported at <paramref name="place"/>.</summary>
    public static EinsumText? Parse(string text, Place place, ErrorSink errors)
    {
        int before = errors.Count;
        EinsumText? parsed = new EinsumParser(text, place, errors).Text();
        return errors.Count == before ? parsed : null;
    }

    private EinsumText? Text()
    {
        int arrow = _text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            _errors.Report(RuleBook.ArrowMissing, _place, _text);
            return null;
        }

        List<EinsumTerm> operands = [];
        do
        {
            operands.Add(Term(arrow));
        }
        while (_position < arrow && _text[_position++] == ',');

        if (operands.Count > EinsumText.MaximumOperands)
        {
            EinsumTerm ninth = operands[EinsumText.MaximumOperands];
            _errors.Report(
                RuleBook.OperandCount,
                _place.Range(ninth.Start, ninth.Length),
                $"{Size.Format(operands.Count)} operands",
                "a text has at most",
                Size.Format(EinsumText.MaximumOperands),
                "split the product over two texts");
        }

        _position = arrow + 2;
        EinsumTerm output = Term(_text.Length);
        CheckOutput(operands, output);
        return new(operands.ToEquatableArray(), output);
    }

    private EinsumTerm Term(int end)
    {
        int start = _position;
        List<EinsumAxis> axes = [];
        while (_position < end && _text[_position] != ',')
        {
            if (char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            else if (Axis() is { } axis)
            {
                axes.Add(axis);
            }
        }

        if (end == _text.Length && _position < end)
        {
            _errors.Report(RuleBook.UnexpectedCharacter, _place.Range(_position, 1), ",", "there is one result");
        }

        if (axes.Count == 0)
        {
            return new(default, start, _position - start);
        }

        if (axes.Where(axis => axis.IsEllipsis).Skip(1).FirstOrDefault() is { } second)
        {
            _errors.Report(RuleBook.EllipsisRepeated, _place.Range(second.Start, second.Length), end == _text.Length ? "the result" : "an operand");
        }

        EinsumAxis last = axes[axes.Count - 1];
        return new(axes.ToEquatableArray(), axes[0].Start, last.Start + last.Length - axes[0].Start);
    }

    private EinsumAxis? Axis()
    {
        int start = _position;
        if (string.CompareOrdinal(_text, start, EinsumAxis.Ellipsis, 0, EinsumAxis.Ellipsis.Length) == 0)
        {
            _position += EinsumAxis.Ellipsis.Length;
            return new(EinsumAxis.Ellipsis, start, EinsumAxis.Ellipsis.Length);
        }

        int length = Identifiers.LengthAt(_text, start);
        if (length > 0)
        {
            _position += _compact ? 1 : length;
            return new(_text.Substring(start, _position - start), start, _position - start);
        }

        while (_position < _text.Length && char.IsDigit(_text[_position]))
        {
            _position++;
        }

        return _position > start ? Number(start) : Unexpected(start);
    }

    private EinsumAxis? Number(int start)
    {
        string digits = _text.Substring(start, _position - start);
        if (digits == "1")
        {
            return new(digits, start, 1);
        }

        _errors.Report(RuleBook.NumberNotOne, _place.Range(start, digits.Length), digits);
        return null;
    }

    private EinsumAxis? Unexpected(int start)
    {
        string found = Characters.At(_text, start);
        _position += found.Length;
        _errors.Report(
            RuleBook.UnexpectedCharacter,
            _place.Range(start, found.Length),
            found,
            "an einsum text has axis names, 1, '...', ',' between operands and one '->'");
        return null;
    }

    private void CheckOutput(List<EinsumTerm> operands, EinsumTerm output)
    {
        HashSet<string> known = [.. operands.SelectMany(operand => operand.Axes).Select(axis => axis.Name)];
        if (LooksCompact(operands, output, known))
        {
            string compact = string.Concat(_text.Where(c => !char.IsWhiteSpace(c)));
            EinsumAxis first = operands.Append(output).SelectMany(Named).First(axis => axis.Length > 1);
            _errors.Report(RuleBook.CompactWithSpaces, _place.Range(first.Start, first.Length), first.Name, compact);
            return;
        }

        if (output.Ellipsis is null && operands.FirstOrDefault(operand => operand.Ellipsis is not null) is { Ellipsis: { } lost } from)
        {
            _errors.Report(RuleBook.EllipsisNotInResult, _place.Range(lost.Start, lost.Length), from.ToString());
        }

        HashSet<string> seen = [];
        foreach (EinsumAxis axis in output.Axes.Where(axis => !axis.IsOne))
        {
            Place where = _place.Range(axis.Start, axis.Length);
            if (!known.Contains(axis.Name))
            {
                _errors.Report(RuleBook.OutputAxisUnknown, where, axis.Name, string.Join(", ", operands));
            }
            else if (!seen.Add(axis.Name) && !axis.IsEllipsis)
            {
                _errors.Report(RuleBook.OutputAxisRepeated, where, axis.Name);
            }
        }
    }

    // Every term is one word, and the result's word is made of the operands' letters but is no operand's axis: 'ij, jk -> ik'.
    private bool LooksCompact(List<EinsumTerm> operands, EinsumTerm output, HashSet<string> known) =>
        !_compact
        && Named(output).ToArray() is [{ Length: > 1 } result]
        && !known.Contains(result.Name)
        && operands.All(operand => Named(operand).Count() == 1)
        && result.Name.All(letter => known.Any(name => name.Contains(letter)));

    private static IEnumerable<EinsumAxis> Named(EinsumTerm term) => term.Axes.Where(axis => !axis.IsEllipsis);
}
