using System.Globalization;

namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>The numbers of one hole in several repetitions, as a function of the index: <c>slope · index + offset</c>, or two numbers in turn.</summary>
public sealed class HoleValues
{
    /// <summary>The variable of a loop over repetitions.</summary>
    public const string Index = "index";

    private readonly HoleKind _kind;
    private readonly int _first;
    private readonly int _direction;
    private readonly long[] _values;
    private readonly int _linear;

    private HoleValues(HoleKind kind, int first, int direction, long[] values)
    {
        (_kind, _first, _direction, _values) = (kind, first, direction, values);
        _linear = values.Length < 2 ? values.Length : 2;
        while (_linear < values.Length && values[_linear] - values[_linear - 1] == values[1] - values[0])
        {
            _linear++;
        }

        int turns = values.Length < 2 ? values.Length : 2;
        while (turns < values.Length && values[turns] == values[turns - 2])
        {
            turns++;
        }

        Count = kind == HoleKind.Number ? Math.Max(_linear, turns) : IsBeside(_linear) ? _linear : 1;
    }

    /// <summary>How many of the numbers, from the first on, follow from the index.</summary>
    public int Count { get; }

    public static HoleValues Of(HoleKind kind, int first, int direction, IReadOnlyList<string> values) =>
        new(kind, first, direction, [.. values.Select(value => value.Length == 0 ? 0 : long.Parse(value, CultureInfo.InvariantCulture))]);

    /// <summary>The function for the first numbers, for comparison.</summary>
    public string Describe(int count) => string.Join(",", _values.Take(count).Select(Literal.Integer));

    /// <summary>The function for the first numbers as code, or as a part of a name or text.</summary>
    public string Print(int count)
    {
        if (_kind == HoleKind.Literal)
        {
            return "$";
        }

        if (_values[0] == _values[1] && _linear >= count)
        {
            return Literal.Integer(_values[0]);
        }

        return _kind switch
        {
            HoleKind.Name => Beside,
            HoleKind.Text => $"{{{Expression}}}",
            _ => _linear >= count ? Expression : Turns,
        };
    }

    private long Slope => (_values[1] - _values[0]) * _direction;

    private long Offset => _values[0] - (Slope * _first);

    private string Expression
    {
        get
        {
            string product = Slope == 1 ? Index : $"{Literal.Integer(Slope)} * {Index}";
            return Offset == 0 ? product : $"{product} {(Offset < 0 ? '-' : '+')} {Literal.Integer(Math.Abs(Offset))}";
        }
    }

    private string Turns
    {
        get
        {
            (long even, long odd) = _first % 2 == 0 ? (_values[0], _values[1]) : (_values[1], _values[0]);
            return $"{Index} % 2 == 0 ? {Literal.Integer(even)} : {Literal.Integer(odd)}";
        }
    }

    // A repetition's variables are called without its index, those of its neighbours by where they are.
    private string Beside => Offset switch
    {
        0 => "",
        < 0 => "Previous",
        _ => "Next",
    };

    private bool IsBeside(int count) => count < 2 || _values[0] == _values[1] || (Slope == 1 && (_kind == HoleKind.Text || Math.Abs(Offset) <= 1));
}
