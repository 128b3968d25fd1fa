using System.Globalization;

namespace Minigrad.Generators.Emit;

/// <summary>Writes constants as C# literals, whatever the culture.</summary>
public static class Literal
{
    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A float literal that reads back as the nearest float.</summary>
    public static string Float(double value)
    {
        float rounded = (float)value;
        return float.IsNaN(rounded) ? "float.NaN"
            : float.IsInfinity(rounded) ? (rounded > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity")
            : rounded.ToString("R", CultureInfo.InvariantCulture) + "f";
    }

    /// <summary>A double literal.</summary>
    public static string Double(double value) => double.IsInfinity(value)
        ? (value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity")
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A string literal.</summary>
    public static string Text(string value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);
}
