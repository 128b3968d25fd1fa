using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>Reads the shape of a value that a layer owns: names of the scope and numbers, separated by spaces.</summary>
public static class ShapeText
{
    /// <summary>The axes, or <see langword="null"/> with the errors reported; each has a size that is known when compiling, or by the use of a block.</summary>
    public static IReadOnlyList<Axis>? Read(LayerContext context, string argument)
    {
        string text = context.Layer.Argument(argument) as string ?? "";
        Place place = context.At(argument);
        List<Axis> axes = [];
        int before = context.Errors.Count;
        bool isWhole = true;
        for (int position = 0; position < text.Length;)
        {
            int name = Identifiers.LengthAt(text, position);
            int digits = text.Skip(position).TakeWhile(c => c is >= '0' and <= '9').Count();
            int length = Math.Max(1, name + digits);
            if (name + digits > 0)
            {
                string word = text.Substring(position, length);
                Axis? axis = name > 0 ? Named(context, word, place.Range(position, length)) : Number(context, word, place.Range(position, length));
                isWhole &= axis is not null;
                axes.Add(axis ?? new(word, Size.One));
            }
            else if (!char.IsWhiteSpace(text[position]))
            {
                string found = Characters.At(text, position);
                context.Errors.Report(RuleBook.UnexpectedCharacter, place.Range(position, found.Length), found, "a shape is axis names and numbers, separated by spaces");
                return null;
            }

            position += length;
        }

        return isWhole && context.Errors.Count == before ? axes : null;
    }

    private static Axis? Named(LayerContext context, string name, Place where)
    {
        if (context.Scope.Find(name) is not { } size)
        {
            // A declaration that has no readable value was reported there; the name itself is right.
            if (!context.Scope.IsBroken(name))
            {
                context.Errors.Report(RuleBook.SizeUnknown, where, name, context.Scope.Owner, context.Scope.Known());
            }

            return null;
        }

        if (!size.IsConstant && !context.IsDeferred(size))
        {
            context.Errors.Report(RuleBook.ValueOverRunTimeAxis, where, context.Scope.PlaceOf(name), name, context.Layer.Name, size.ToString());
            return null;
        }

        return new(name, size);
    }

    private static Axis? Number(LayerContext context, string number, Place where)
    {
        if (int.TryParse(number, out int value) && value > 0)
        {
            return new("", Size.Of(value));
        }

        context.Errors.Report(RuleBook.SizeNotPositive, where, number, value == 0 && number.Length < 10 ? "0" : "too large", "1 and below 2147483648");
        return null;
    }
}
