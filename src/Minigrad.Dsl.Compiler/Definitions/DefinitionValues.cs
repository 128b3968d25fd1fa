using System.Globalization;
using System.Text;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Definitions;

/// <summary>Reads the values of one line of a <see cref="Definition"/>.</summary>
internal sealed class DefinitionValues
{
    private readonly string _line;
    private int _position;

    private DefinitionValues(string line, int start) => (_line, _position) = (line, start);

    /// <summary>The values, each after a space, or <see langword="null"/> where one cannot be read.</summary>
    public static IReadOnlyList<object>? Read(string line, int start)
    {
        DefinitionValues reader = new(line, start);
        List<object> values = [];
        while (reader._position < line.Length)
        {
            if (line[reader._position++] != ' ' || reader.Value() is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    private object? Value()
    {
        if (_position < _line.Length && _line[_position] == '"')
        {
            return Text();
        }

        if (_position + 1 < _line.Length && _line[_position] == '?' && _line[_position + 1] == '"')
        {
            _position++;
            return Text() is { } type ? new UnsupportedValue(type) : null;
        }

        int end = _line.IndexOf(' ', _position);
        string word = end < 0 ? _line.Substring(_position) : _line.Substring(_position, end - _position);
        _position += word.Length;
        return word switch
        {
            "true" => true,
            "false" => false,
            _ when word.Length > 1 && word[0] == '[' && word[word.Length - 1] == ']' => Numbers(word.Substring(1, word.Length - 2)) is { } numbers ? numbers : null,
            _ when Real(word) is { } real => real,
            _ => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null,
        };
    }

    private string? Text()
    {
        StringBuilder text = new();
        for (_position++; _position < _line.Length; _position++)
        {
            char character = _line[_position];
            if (character == '"')
            {
                _position++;
                return text.ToString();
            }

            if (character == '\\' && ++_position < _line.Length)
            {
                character = _line[_position] switch { 'n' => '\n', 'r' => '\r', 'u' => Number(), var other => other };
            }

            text.Append(character);
        }

        return null;
    }

    // The number's four digits; a damaged one reads as itself.
    private char Number()
    {
        if (_position + 4 >= _line.Length || !ushort.TryParse(_line.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number))
        {
            return 'u';
        }

        _position += 4;
        return (char)number;
    }

    private static EquatableArray<double>? Numbers(string list)
    {
        double?[] numbers = [.. list.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(Real)];
        return numbers.Contains(null) ? null : numbers.Select(number => number!.Value).ToEquatableArray();
    }

    private static double? Real(string word) =>
        word.Length > 1 && word[word.Length - 1] == 'r' && double.TryParse(word.Substring(0, word.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? real : null;
}
