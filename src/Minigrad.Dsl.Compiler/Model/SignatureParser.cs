using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>Reads the signature text of a model or block: <c>batch 1 28 28 -> batch 10</c>.</summary>
public static class SignatureParser
{
    /// <summary>The signature, or <see langword="null"/> with the errors reported at <paramref name="place"/>.</summary>
    public static Signature? Parse(string text, Place place, ErrorSink errors)
    {
        int before = errors.Count;
        int arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            errors.Report(RuleBook.ArrowMissing, place, text);
            return null;
        }

        EquatableArray<SignatureAxis> input = Axes(text, 0, arrow, place, errors);
        EquatableArray<SignatureAxis> output = Axes(text, arrow + 2, text.Length, place, errors);
        if (errors.Count == before && (input.Count == 0 || input[0].Name is null))
        {
            Place where = input.Count == 0 ? place : place.Range(input[0].Start, input[0].Length);
            errors.Report(RuleBook.SignatureMalformed, where, "the name of the batch axis", input.Count == 0 ? "'->'" : $"'{input[0]}'");
        }

        return errors.Count == before ? new(input, output) : null;
    }

    private static EquatableArray<SignatureAxis> Axes(string text, int start, int end, Place place, ErrorSink errors)
    {
        List<SignatureAxis> axes = [];
        int position = start;
        while (position < end)
        {
            int name = Math.Min(Identifiers.LengthAt(text, position), end - position);
            int digits = text.Skip(position).Take(end - position).TakeWhile(c => c is >= '0' and <= '9').Count();
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else if (name > 0)
            {
                axes.Add(new(text.Substring(position, name), 0, position, name));
                position += name;
            }
            else if (digits > 0)
            {
                axes.Add(Number(text, position, digits, place, errors));
                position += digits;
            }
            else
            {
                errors.Report(RuleBook.SignatureMalformed, place.Range(position, 1), "an axis name or a number", $"'{text[position]}'");
                position = end;
            }
        }

        return axes.ToEquatableArray();
    }

    private static SignatureAxis Number(string text, int position, int digits, Place place, ErrorSink errors)
    {
        string number = text.Substring(position, digits);
        if (!int.TryParse(number, out int value) || value == 0)
        {
            errors.Report(RuleBook.SizeNotPositive, place.Range(position, digits), number, value == 0 && digits < 10 ? "0" : "too large", "1 and below 2147483648");
        }

        return new(null, value, position, digits);
    }
}
