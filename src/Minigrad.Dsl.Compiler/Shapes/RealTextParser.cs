using System.Globalization;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Shapes;

/// <summary>
/// Reads the text of a real value: numbers and names with <c>+ - * /</c>, <c>sqrt(…)</c> and parentheses; <c>/</c> is real division. Names are sizes known when compiling.
/// </summary>
public sealed class RealTextParser
{
    private readonly string _text;
    private readonly Place _place;
    private readonly SizeScope _scope;
    private readonly ErrorSink _errors;
    private readonly string[] _what;
    private int _position;
    private bool _failed;

    private RealTextParser(string text, Place place, SizeScope scope, ErrorSink errors, string argument, string owner)
    {
        (_text, _place, _scope, _errors, _what) = (text, place, scope, errors, [argument, owner]);
    }

    /// <summary>The value of a text, or <see langword="null"/> with the error reported.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="scope">The sizes that it may name.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="argument">The argument, for messages.</param>
    /// <param name="owner">The layer or loss that has it, for messages.</param>
    public static double? Parse(string text, Place place, SizeScope scope, ErrorSink errors, string argument, string owner)
    {
        RealTextParser parser = new(text, place, scope, errors, argument, owner);
        double value = parser.Sum();
        if (!parser._failed && !parser.AtEnd())
        {
            parser.Malformed("an operator or the end");
        }

        return parser._failed ? null : value;
    }

    private double Sum()
    {
        double left = Product();
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

    private double Product()
    {
        double left = Primary();
        while (!_failed)
        {
            if (Accept("*"))
            {
                left *= Primary();
            }
            else if (Accept("/"))
            {
                left /= Primary();
            }
            else
            {
                break;
            }
        }

        return left;
    }

    private double Primary()
    {
        if (Accept("-"))
        {
            return -Primary();
        }

        if (Accept("("))
        {
            return Closed();
        }

        AtEnd();
        int start = _position;
        int name = Identifiers.LengthAt(_text, start);
        _position += name;
        if (name > 0)
        {
            string word = _text.Substring(start, name);
            return word == "sqrt" && Accept("(") ? Math.Sqrt(Closed()) : Named(word, start);
        }

        while (_position < _text.Length && _text[_position] is (>= '0' and <= '9') or '.')
        {
            _position++;
        }

        string digits = _text.Substring(start, _position - start);
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
        {
            return value;
        }

        _position = start;
        return Malformed("a number, a name, 'sqrt(' or '('");
    }

    private double Closed()
    {
        double inner = Sum();
        return _failed || Accept(")") ? inner : Malformed("')'");
    }

    private double Named(string name, int start)
    {
        if (_scope.Find(name) is { Constant: { } constant })
        {
            return constant;
        }

        Place where = _place.Range(start, name.Length);
        if (_scope.Find(name) is not null)
        {
            _errors.Report(RuleBook.RealSizeUnknown, where, [.. _what, name]);
        }
        else if (!_scope.IsBroken(name))
        {
            _errors.Report(RuleBook.SizeUnknown, where, name, _scope.Owner, _scope.Known());
        }

        _failed = true;
        return 0;
    }

    private bool Accept(string token)
    {
        bool found = !AtEnd() && !_failed && string.CompareOrdinal(_text, _position, token, 0, token.Length) == 0;
        _position += found ? token.Length : 0;
        return found;
    }

    private bool AtEnd()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _position == _text.Length;
    }

    private double Malformed(string expected)
    {
        if (!_failed)
        {
            string found = AtEnd() ? "" : Characters.At(_text, _position);
            _errors.Report(
                RuleBook.RealTextMalformed, found.Length == 0 ? _place.End(_text) : _place.Range(_position, found.Length), expected, found.Length == 0 ? "the end" : $"'{found}'");
            _failed = true;
        }

        return 0;
    }
}
