using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>Evaluates arguments that are a number or a size text.</summary>
public static class SizeArgument
{
    /// <summary>The sizes of an argument, each at least <paramref name="minimum"/>, or <see langword="null"/> with the errors reported.</summary>
    public static IReadOnlyList<Size>? Evaluate(LayerContext context, string argument, bool single, int minimum)
    {
        Place place = context.At(argument);
        object? value = context.Layer.Argument(argument);
        IReadOnlyList<Size>? sizes;
        switch (value)
        {
            case null:
                context.Errors.Report(RuleBook.ArgumentMissing, context.At(Place.Attribute), context.Layer.Name, context.Layer.Kind, argument);
                return null;
            case long number:
                sizes = [Size.Of(number)];
                break;
            case string text when single:
                sizes = SizeTextParser.Parse(text, place, context.Scope, context.Errors) is { } size ? [size] : null;
                break;
            case string text:
                sizes = SizeTextParser.ParseList(text, place, context.Scope, context.Errors);
                break;
            default:
                string found = value is UnsupportedValue other ? $"a {other.TypeName}" : value is bool ? "a bool" : "a real number";
                context.Errors.Report(RuleBook.ArgumentKind, place, argument, context.Layer.Name, found, "an integer or a size text");
                return null;
        }

        if (sizes?.FirstOrDefault(size => size.Constant < minimum) is { } small)
        {
            string written = value is string source ? source : small.ToString();
            context.Errors.Report(RuleBook.SizeNotPositive, place, written, small.ToString(), Size.Format(minimum));
            return null;
        }

        if (sizes?.FirstOrDefault(size => size.Constant > int.MaxValue) is { } large)
        {
            string written = value is string source ? source : large.ToString();
            context.Errors.Report(RuleBook.SizeNotPositive, place, written, large.ToString(), $"{Size.Format(minimum)} and below 2147483648");
            return null;
        }

        return sizes;
    }

    /// <summary>One constant.</summary>
    public static int? Constant(LayerContext context, string argument, int? fallback, int minimum)
    {
        if (context.Layer.Argument(argument) is null && fallback is not null)
        {
            return fallback;
        }

        return Evaluate(context, argument, single: true, minimum) is { } sizes && AreConstant(context, argument, sizes) ? (int)sizes[0].Constant!.Value : null;
    }

    /// <summary>One constant for both axes, or one for each.</summary>
    public static (int Height, int Width)? Pair(LayerContext context, string argument, (int, int)? fallback, int minimum)
    {
        if (context.Layer.Argument(argument) is null && fallback is not null)
        {
            return fallback;
        }

        if (Evaluate(context, argument, single: false, minimum) is not { } sizes)
        {
            return null;
        }

        if (sizes.Count > 2)
        {
            context.Errors.Report(RuleBook.ArgumentKind, context.At(argument), argument, context.Layer.Name, $"{Size.Format(sizes.Count)} sizes", "one size, or one each for height and width");
            return null;
        }

        return AreConstant(context, argument, sizes) ? ((int)sizes[0].Constant!.Value, (int)sizes[sizes.Count - 1].Constant!.Value) : null;
    }

    private static bool AreConstant(LayerContext context, string argument, IReadOnlyList<Size> sizes)
    {
        if (sizes.FirstOrDefault(size => !size.IsConstant) is not { } open)
        {
            return true;
        }

        if (context.IsDeferred(open))
        {
            context.Defer();
        }
        else
        {
            context.Errors.Report(RuleBook.RunTimeSizeNeeded, context.At(argument), argument, context.Layer.Name, open.Names.First());
        }

        return false;
    }
}
