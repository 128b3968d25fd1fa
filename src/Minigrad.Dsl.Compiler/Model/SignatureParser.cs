using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>Reads the signature text of a model or block: <c>batch 1 28 28 -> batch 10</c>, <c>Left: batch 8, Right: batch 8 -> Policy: batch 7, Value: batch 1</c>.</summary>
public sealed class SignatureParser
{
    private readonly string _text;
    private readonly Place _place;
    private readonly ErrorSink _errors;

    private SignatureParser(string text, Place place, ErrorSink errors)
    {
        (_text, _place, _errors) = (text, place, errors);
    }

    /// <summary>The signature, or <see langword="null"/> with the errors reported at <paramref name="place"/>.</summary>
    public static Signature? Parse(string text, Place place, ErrorSink errors) => new SignatureParser(text, place, errors).Parse();

    /// <summary>What can be read of a signature, for a class that has errors anyway.</summary>
    public static Signature Read(string text)
    {
        SignatureParser parser = new(text, default, new ErrorSink());
        int arrow = text.IndexOf("->", StringComparison.Ordinal);
        return new(parser.Side(0, arrow < 0 ? text.Length : arrow, ""), parser.Side(arrow < 0 ? text.Length : arrow + 2, text.Length, ""));
    }

    private Signature? Parse()
    {
        int before = _errors.Count;
        int arrow = _text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
        {
            _errors.Report(RuleBook.ArrowMissing, _place, _text);
            return null;
        }

        EquatableArray<SignatureTensor> inputs = Side(0, arrow, "inputs");
        EquatableArray<SignatureTensor> outputs = Side(arrow + 2, _text.Length, "outputs");
        SignatureAxis? first = inputs[0].Axes.Count > 0 ? inputs[0].Axes[0] : null;
        if (_errors.Count == before && first?.Name is null)
        {
            Place where = first is null ? inputs[0].NameAt(_place) : _place.Range(first.Start, first.Length);
            _errors.Report(RuleBook.SignatureMalformed, where, "the name of the batch axis", first is not null ? $"'{first}'" : inputs.Count == 1 ? "'->'" : "','");
        }

        return _errors.Count == before ? new(inputs, outputs) : null;
    }

    private EquatableArray<SignatureTensor> Side(int start, int end, string what)
    {
        List<SignatureTensor> tensors = [];
        int position = start;
        for (int comma = Comma(start, end); comma < end; comma = Comma(position, end))
        {
            tensors.Add(Tensor(position, comma));
            position = comma + 1;
        }

        tensors.Add(Tensor(position, end));
        if (tensors.Count > 1)
        {
            RequireNames(tensors, start, what);
        }

        return tensors.ToEquatableArray();
    }

    private int Comma(int start, int end)
    {
        int comma = _text.IndexOf(',', start, end - start);
        return comma < 0 ? end : comma;
    }

    private void RequireNames(List<SignatureTensor> tensors, int start, string what)
    {
        foreach (SignatureTensor tensor in tensors.Where(tensor => tensor.Name is null))
        {
            if (tensor.Axes.Count > 0)
            {
                _errors.Report(RuleBook.SignatureNameMissing, tensor.AxesAt(_place), what, tensor.ToString());
            }
            else
            {
                _errors.Report(RuleBook.SignatureMalformed, _place.Range(_text.IndexOf(',', start), 1), "axes on both sides of ','", "none");
            }
        }
    }

    private SignatureTensor Tensor(int start, int end)
    {
        int nameStart = SkipSpace(start, end);
        int length = Name(nameStart, end);
        int colon = SkipSpace(nameStart + length, end);
        return length > 0 && colon < end && _text[colon] == ':'
            ? new(_text.Substring(nameStart, length), nameStart, Axes(colon + 1, end))
            : new(null, start, Axes(start, end));
    }

    private EquatableArray<SignatureAxis> Axes(int start, int end)
    {
        List<SignatureAxis> axes = [];
        for (int position = SkipSpace(start, end); position < end; position = SkipSpace(position, end))
        {
            int name = Name(position, end);
            int digits = _text.Skip(position).Take(end - position).TakeWhile(c => c is >= '0' and <= '9').Count();
            if (name > 0)
            {
                axes.Add(new(_text.Substring(position, name), 0, position, name));
            }
            else if (digits > 0)
            {
                axes.Add(Number(position, digits));
            }
            else
            {
                string found = Characters.At(_text, position);
                _errors.Report(RuleBook.SignatureMalformed, _place.Range(position, found.Length), "an axis name or a number", $"'{found}'");
                break;
            }

            position += name + digits;
        }

        return axes.ToEquatableArray();
    }

    private SignatureAxis Number(int position, int digits)
    {
        string number = _text.Substring(position, digits);
        if (!int.TryParse(number, out int value) || value == 0)
        {
            _errors.Report(RuleBook.SizeNotPositive, _place.Range(position, digits), number, value == 0 && digits < 10 ? "0" : "too large", "1 and below 2147483648");
        }

        return new(null, value, position, digits);
    }

    private int Name(int position, int end) => Math.Min(Identifiers.LengthAt(_text, position), end - position);

    private int SkipSpace(int position, int end)
    {
        while (position < end && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }
}
