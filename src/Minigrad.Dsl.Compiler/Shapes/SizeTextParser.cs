using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Shapes;

/// <summary>
/// Reads a size text: integers and names with <c>+ - * /</c> (exact), <c>//</c> (rounds down) and parentheses, and evaluates it in a scope of names.
/// </summary>
public sealed class SizeTextParser
{
    private readonly string _text;
    private readonly Place _place;
    private readonly SizeScope _scope;
    private readonly ErrorSink _errors;
    private int _position;
    private bool _failed;
    private bool _lacksSize;

    private SizeTextParser(string text, int start, Place place, SizeScope scope, ErrorSink errors)
    {
        (_text, _position, _place, _scope, _errors) = (text, start, place, scope, errors);
    }

    /// <summary>The sizes of a text that lists them separated by commas, or <see langword="null"/> with the errors reported.</summary>
    public static IReadOnlyList<Size>? ParseList(string text, Place place, SizeScope scope, ErrorSink errors)
    {
        List<Size> sizes = [];
        SizeTextParser parser = new(text, 0, place, scope, errors);
        do
        {
            sizes.Add(parser.Sum());
        }
        while (!parser._failed && parser.Accept(","));

        parser.ExpectEnd("',' or the end");
        return parser.HasFailed ? null : sizes;
    }

    /// <summary>The size of a text, or <see langword="null"/> with the errors reported.</summary>
    public static Size? Parse(string text, Place place, SizeScope scope, ErrorSink errors)
    {
        SizeTextParser parser = new(text, 0, place, scope, errors);
        Size size = parser.Sum();
        parser.ExpectEnd("an operator or the end");
        return parser.HasFailed ? null : size;
    }

    /// <summary>The assignments of a text such as <c>out=16, kernel=5</c>; each with the place of its name and of its value.</summary>
    public static IReadOnlyList<SizeAssignment> ParseAssignments(string text, Place place, SizeScope scope, ErrorSink errors)
    {
        List<SizeAssignment> assignments = [];
        SizeTextParser parser = new(text, 0, place, scope, errors);
        while (!parser._failed && !(assignments.Count == 0 && parser.AtEnd()))
        {
            parser.SkipSpace();
            int start = parser._position;
            string name = parser.Name();
            Place nameAt = place.Range(start, name.Length);
            if (name.Length == 0 || !parser.Accept("="))
            {
                parser.Malformed(name.Length == 0 ? "the name of a size" : "'='");
                break;
            }

            parser.SkipSpace();
            int valueStart = parser._position;
            Size size = parser.Sum();
            if (!parser.HasFailed)
            {
                assignments.Add(new(name, size, nameAt, place.Range(valueStart, text.Substring(valueStart, parser._position - valueStart).TrimEnd().Length)));
            }

            if (!parser.Accept(","))
            {
                parser.ExpectEnd("',' or the end");
                break;
            }
        }

        return assignments;
    }

    private bool HasFailed => _failed || _lacksSize;

    private Size Sum()
    {
        SkipSpace();
        int start = _position;
        try
        {
            return Terms();
        }
        catch (OverflowException)
        {
            Fail(RuleBook.SizeNotPositive, start, _position - start, _text.Substring(start, _position - start), "too large", "1 and below 2147483648");
            return Size.One;
        }
    }

    private Size Terms()
    {
        Size left = Product();
        while (!_failed)
        {
            if (Accept("+"))
            {
                left += Product();
            }
            else if (Accept("-"))
            {
                left -= Product();
            }
            else
            {
                break;
            }
        }

        return left;
    }

    private Size Product()
    {
        SkipSpace();
        int start = _position;
        Size left = Primary();
        while (!_failed)
        {
            if (Accept("*"))
            {
                left *= Primary();
            }
            else if (Accept("//"))
            {
                Size right = Primary();
                left = Divisor(right, start) ? Size.FloorDivide(left, right) : left;
            }
            else if (Accept("/"))
            {
                Size right = Primary();
                left = Divisor(right, start) ? Exactly(left, right, start) : left;
            }
            else
            {
                break;
            }
        }

        return left;
    }

    private bool Divisor(Size divisor, int start)
    {
        if (!HasFailed && divisor.Constant is <= 0)
        {
            Fail(RuleBook.SizeNotPositive, start, _position - start, _text.Substring(start, _position - start), $"divided by {divisor}", "1");
        }

        return !HasFailed;
    }

    private Size Exactly(Size left, Size right, int start)
    {
        if (Size.DivideExactly(left, right) is { } quotient)
        {
            return quotient;
        }

        string remainder = left.Constant is { } c && right.Constant is { } d ? Size.Format(c % d) : "a remainder for some sizes";
        Fail(RuleBook.DivisionInexact, start, _position - start, _text.Substring(start, _position - start), left.ToString(), right.ToString(), remainder);
        return left;
    }

    private Size Primary()
    {
        SkipSpace();
        if (Accept("("))
        {
            Size inner = Sum();
            if (!_failed && !Accept(")"))
            {
                Malformed("')'");
            }

            return inner;
        }

        if (Accept("-"))
        {
            return Size.Zero - Primary();
        }

        int start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start ? Number(start) : NameOrFailure();
    }

    private Size Number(int start)
    {
        string digits = _text.Substring(start, _position - start);
        if (int.TryParse(digits, out int value))
        {
            return Size.Of(value);
        }

        Fail(RuleBook.SizeTextMalformed, start, digits.Length, "an integer below 2147483648", digits);
        return Size.One;
    }

    private Size NameOrFailure()
    {
        int start = _position;
        string name = Name();
        if (name.Length == 0)
        {
            Malformed("a number, a name or '('");
            return Size.One;
        }

        if (_scope.Find(name) is { } size)
        {
            return size;
        }

        // A declaration that has no readable value was reported there; the name itself is right.
        if (!_scope.IsBroken(name))
        {
            _errors.Report(RuleBook.SizeUnknown, _place.Range(start, name.Length), name, _scope.Owner, _scope.Known());
        }

        // Reading goes on, so that each unknown name is reported; what would follow from the missing size is not.
        _lacksSize = true;
        return Size.One;
    }

    private string Name()
    {
        SkipSpace();
        int length = Identifiers.LengthAt(_text, _position);
        _position += length;
        return _text.Substring(_position - length, length);
    }

    private bool Accept(string token)
    {
        SkipSpace();
        if (_failed || string.CompareOrdinal(_text, _position, token, 0, token.Length) != 0)
        {
            return false;
        }

        _position += token.Length;
        return true;
    }

    private bool AtEnd()
    {
        SkipSpace();
        return _position == _text.Length;
    }

    private void ExpectEnd(string expected)
    {
        if (!_failed && !AtEnd())
        {
            Malformed(expected);
        }
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private void Malformed(string expected)
    {
        SkipSpace();
        string found = _position < _text.Length ? Characters.At(_text, _position) : "";
        Fail(RuleBook.SizeTextMalformed, _position, found.Length, expected, found.Length == 0 ? "the end" : $"'{found}'");
    }

    private void Fail(Rule rule, int start, int length, params string[] arguments)
    {
        _errors.Report(rule, length > 0 ? _place.Range(start, length) : _place.End(_text), arguments);
        _failed = true;
    }
}
