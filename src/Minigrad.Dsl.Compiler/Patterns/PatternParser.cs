using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Patterns;

/// <summary>Reads patterns such as <c>b (h 2) w -> b h (2 w)</c>: names, numbers, <c>...</c>, and parentheses that make one axis of several.</summary>
public sealed class PatternParser
{
    private const string Takes = "a pattern has axis names, numbers, '...', parentheses and one '->'";

    private readonly string _text;
    private readonly Place _place;
    private readonly ErrorSink _errors;
    private int _position;

    private PatternParser(string text, Place place, ErrorSink errors) => (_text, _place, _errors) = (text, place, errors);

    /// <summary>The parsed pattern, or <see langword="null"/> with the errors reported at <paramref name="place"/>.</summary>
    public static PatternText? Parse(string text, Place place, ErrorSink errors)
    {
        int arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            errors.Report(RuleBook.ArrowMissing, place, text);
            return null;
        }

        int before = errors.Count;
        PatternParser parser = new(text, place, errors);
        EquatableArray<PatternAxis> left = parser.Side(arrow);
        parser._position = arrow + 2;
        PatternText parsed = new(left, parser.Side(text.Length));
        return errors.Count == before ? parsed : null;
    }

    private EquatableArray<PatternAxis> Side(int end)
    {
        List<PatternAxis> axes = [];
        while (_position < end)
        {
            int start = _position;
            if (char.IsWhiteSpace(_text[start]))
            {
                _position++;
            }
            else if (_text[start] == '(')
            {
                _position++;
                EquatableArray<PatternFactor> factors = Group(start, end);
                axes.Add(new(factors, true, start, _position - start, _text.Substring(start, _position - start)));
            }
            else if (Factor(end) is { } factor)
            {
                axes.Add(new(factor.Name == "1" ? default : EquatableArray.Of(factor), false, start, factor.Name.Length, factor.Name));
            }
        }

        return axes.ToEquatableArray();
    }

    private EquatableArray<PatternFactor> Group(int open, int end)
    {
        List<PatternFactor> factors = [];
        int depth = 0;
        while (_position < end)
        {
            if (_text[_position] == ')' && depth > 0)
            {
                _position++;
                depth--;
            }
            else if (_text[_position] == ')')
            {
                _position++;
                return factors.Where(factor => factor.Name != "1").ToEquatableArray();
            }
            else if (char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            else if (_text[_position] == '(')
            {
                depth++;
                _errors.Report(RuleBook.UnexpectedCharacter, _place.Range(_position++, 1), "(", "parentheses do not stand in each other");
            }
            else if (Factor(end) is { } factor)
            {
                factors.Add(factor);
            }
        }

        _errors.Report(RuleBook.ParenthesisOpen, _place.Range(open, 1));
        return default;
    }

    private PatternFactor? Factor(int end)
    {
        int start = _position;
        if (string.CompareOrdinal(_text, start, "...", 0, 3) == 0)
        {
            _position += 3;
            return new("...", start);
        }

        _position += Identifiers.LengthAt(_text, start);
        if (_position == start)
        {
            while (_position < end && _text[_position] is >= '0' and <= '9')
            {
                _position++;
            }
        }

        if (_position == start)
        {
            string found = Characters.At(_text, start);
            _position += found.Length;
            _errors.Report(RuleBook.UnexpectedCharacter, _place.Range(start, found.Length), found, Takes);
            return null;
        }

        return Checked(new(_text.Substring(start, _position - start), start));
    }

    // Numbers are sizes; 0 is none, and what no axis can have is a mistake of writing.
    private PatternFactor? Checked(PatternFactor factor)
    {
        if (!factor.IsNumber || (factor.Name.Length <= 9 && factor.Name[0] != '0'))
        {
            return factor;
        }

        _errors.Report(RuleBook.SizeNotPositive, _place.Range(factor.Start, factor.Name.Length), factor.Name, factor.Name, "1 and below 1000000000, without leading zeros");
        return null;
    }
}
