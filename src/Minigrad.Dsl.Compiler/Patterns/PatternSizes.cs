using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Patterns;

/// <summary>
/// The sizes of a layer's pattern: a name of the layer's sizes text, of a <c>[Size]</c> or of the signature is that size; one other factor of an axis is what the input leaves for it.
/// </summary>
public sealed class PatternSizes(LayerContext context, PatternText text, Place place)
{
    private readonly Dictionary<string, (Size Size, string From, Place Origin)> _known = [];

    /// <summary>The pattern with sizes for the layer's input, or <see langword="null"/> with the errors reported.</summary>
    public PatternShape? Resolve()
    {
        int before = context.Errors.Count;
        ReadSizes();
        if (context.Errors.Count > before)
        {
            return null;
        }

        Value input = context.Input;
        int dots = input.Axes.Count - text.Left.Count(axis => !axis.IsEllipsis);
        if (dots < 0 || (dots > 0 && !text.Left.Any(axis => axis.IsEllipsis)))
        {
            RefuseRank(input);
            return null;
        }

        List<PatternElement> left = [];
        bool agreed = true;
        int at = 0;
        foreach (PatternAxis axis in text.Left)
        {
            if (axis.IsEllipsis)
            {
                left.AddRange(input.Axes.Skip(at).Take(dots).Select((one, i) => Dot(i, one)));
                at += dots;
            }
            else
            {
                agreed &= Meet(axis, input.Axes[at++].Size, input);
                left.AddRange(axis.Factors.Where(factor => Known(factor) is not null).Select(Element));
            }
        }

        return agreed && FindNew() ? new(left.ToEquatableArray(), text.Right.SelectMany(axis => Right(axis, left)).ToEquatableArray()) : null;
    }

    private void ReadSizes()
    {
        string sizes = context.Layer.Argument(Place.Sizes) as string ?? "";
        foreach (SizeAssignment given in SizeTextParser.ParseAssignments(sizes, context.At(Place.Sizes), context.Scope, context.Errors))
        {
            if (text.LeftFactors.Concat(text.RightFactors).All(factor => factor.Name != given.Name))
            {
                context.Errors.Report(RuleBook.PatternSizeUnused, given.NameAt, given.Name);
            }
            else if (_known.TryGetValue(given.Name, out var first))
            {
                context.Errors.Report(RuleBook.SizeDeclaredTwice, given.NameAt, first.Origin, given.Name, context.Layer.Name, first.Size.ToString());
            }
            else if (context.Scope.Find(given.Name) is { } bound)
            {
                Place origin = context.Scope.PlaceOf(given.Name);
                new AxisMeeting(given.Name, given.Size, "the layer's sizes", bound, Named(origin, given.Name)).Check(context, given.NameAt, origin, "remove it here, or rename one axis");
            }
            else if (given.Size.Constant < 1)
            {
                context.Errors.Report(RuleBook.SizeNotPositive, given.ValueAt, given.Name, given.Size.ToString(), "1");
            }
            else
            {
                _known.Add(given.Name, (given.Size, "the layer's sizes", given.ValueAt));
            }
        }
    }

    private (Size Size, string From, Place Origin)? Known(PatternFactor factor)
    {
        if (factor.IsNumber)
        {
            return (Size.Of(long.Parse(factor.Name, System.Globalization.CultureInfo.InvariantCulture)), "this text", At(factor));
        }

        if (_known.TryGetValue(factor.Name, out var known))
        {
            return known;
        }

        if (context.Scope.Find(factor.Name) is not { } bound)
        {
            return null;
        }

        Place origin = context.Scope.PlaceOf(factor.Name);
        return (bound, Named(origin, factor.Name), origin);
    }

    private static string Named(Place origin, string name) => origin.Argument == Place.Signature ? "the signature" : $"[Size] {name}";

    private bool Meet(PatternAxis axis, Size size, Value input)
    {
        if (axis.Factors.Any(factor => context.Scope.IsBroken(factor.Name)))
        {
            return false;
        }

        PatternFactor[] open = [.. axis.Factors.Where(factor => Known(factor) is null)];
        Size product = axis.Factors.Aggregate(Size.One, (all, factor) => Known(factor) is { } known ? all * known.Size : all);
        if (open.Length > 1)
        {
            string names = string.Join(", ", open.Select(factor => $"'{factor.Name}'"));
            context.Errors.Report(RuleBook.FactorsUnknown, At(open[1]), axis.Text, names, open[1].Name);
            return false;
        }

        if (open.Length == 1)
        {
            return Infer(axis, open[0], size, product, input);
        }

        (Size Size, string From, Place Origin) earlier = axis.Factors.Count == 1 ? Known(axis.Factors[0])!.Value : (product, "this text", At(axis));
        string name = axis.Factors.Count == 1 ? axis.Factors[0].Name : axis.Text;
        return new AxisMeeting(name, size, $"from '{input.Name}'", earlier.Size, earlier.From).Check(context, At(axis), earlier.Origin, "change one of the sizes, or rename one axis");
    }

    private bool Infer(PatternAxis axis, PatternFactor factor, Size size, Size product, Value input)
    {
        Size? quotient = product.Equals(Size.One) ? size : Size.DivideExactly(size, product);
        if (quotient is not null)
        {
            _known.Add(factor.Name, (quotient, $"input '{input.Name}'", input.Origin));
            return true;
        }

        if (context.IsDeferred(size) || context.IsDeferred(product))
        {
            context.Defer();
            return false;
        }

        string rest = size.Constant is { } whole && product.Constant is { } part ? $"leaves {Size.Format(whole % part)}" : $"is not known to divide '{size}'";
        context.Errors.Report(RuleBook.FactorsDoNotDivide, At(axis), input.Origin, axis.Text, size.ToString(), input.Name, product.ToString(), rest, factor.Name);
        return false;
    }

    // What only the right side has.
    private bool FindNew()
    {
        bool found = true;
        foreach (PatternFactor factor in text.RightFactors.Where(factor => !factor.IsEllipsis && Known(factor) is null))
        {
            found = false;
            if (!context.Scope.IsBroken(factor.Name))
            {
                context.Errors.Report(RuleBook.NewAxisWithoutSize, At(factor), factor.Name);
            }
        }

        return found;
    }

    private IEnumerable<EquatableArray<PatternElement>> Right(PatternAxis axis, List<PatternElement> left)
    {
        PatternElement[] dots = [.. left.Where(element => element.Key[0] == '.')];
        return axis.IsEllipsis
            ? dots.Select(element => EquatableArray.Of(element))
            : [axis.Factors.SelectMany(factor => factor.IsEllipsis ? dots : [Element(factor)]).ToEquatableArray()];
    }

    private PatternElement Element(PatternFactor factor) => new(factor.IsNumber ? $"#{Size.Format(factor.Start)}" : factor.Name, factor.IsNumber ? "" : factor.Name, Known(factor)!.Value.Size);

    private static PatternElement Dot(int index, Axis axis) => new($".{Size.Format(index)}", axis.Name, axis.Size);

    private void RefuseRank(Value input)
    {
        string takes = text.Left.Any(axis => axis.IsEllipsis) ? "at least " : "";
        int count = text.Left.Count(axis => !axis.IsEllipsis);
        takes += $"{Size.Format(count)} {(count == 1 ? "axis" : "axes")}, '{PatternText.Format(text.Left)}'";
        string has = input.Axes.Count == 1 ? "1 axis" : $"{Size.Format(input.Axes.Count)} axes";
        Place where = text.Left.Count == 0 ? place : place.Range(text.Left[0].Start, text.Left[text.Left.Count - 1].Start + text.Left[text.Left.Count - 1].Length - text.Left[0].Start);
        context.Errors.Report(RuleBook.RankWrong, where, input.Origin, context.Layer.Name, context.Layer.Kind, takes, input.Name, has, input.ShapeText);
    }

    private Place At(PatternFactor factor) => place.Range(factor.Start, factor.Name.Length);

    private Place At(PatternAxis axis) => place.Range(axis.Start, axis.Length);
}
