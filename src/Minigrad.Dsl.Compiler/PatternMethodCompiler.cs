using System.Globalization;
using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler;

/// <summary>
/// Compiles a static partial method with a pattern. A name's size is that of the sizes text or the <c>int</c> parameter of its name; of a tensor's axis one factor may be left, which its length says.
/// </summary>
public static class PatternMethodCompiler
{
    public static PatternMethodResult Compile(EinsumMethodSpec spec)
    {
        ErrorSink errors = new();
        spec.DeclarationErrors.ToList().ForEach(errors.Add);
        Place place = new(spec.Type.FullName, spec.Name, "Text");
        PatternText? text = PatternParser.Parse(spec.Text, place, errors);
        if (text is null || errors.HasErrors || new PatternRules(spec.Pattern!.Value, place, errors).Refuse(text))
        {
            return new(errors.Errors, null);
        }

        Dictionary<string, Size> sizes = Sizes(spec, text, errors);
        if (errors.HasErrors)
        {
            return new(errors.Errors, null);
        }

        if (spec.IsTensor)
        {
            CheckTensor(text, sizes, place, errors);
        }
        else
        {
            CheckSpan(spec, text, sizes, place, errors);
        }

        if (spec.Returns == EinsumReturn.Number && text.Right.Count > 0)
        {
            PatternAxis first = text.Right[0], last = text.Right[text.Right.Count - 1];
            errors.Report(RuleBook.NumberReturned, place.Range(first.Start, last.Start + last.Length - first.Start), spec.Name, spec.Element, PatternText.Format(text.Right));
        }

        return errors.HasErrors ? new(errors.Errors, null) : new(errors.Errors, Plan(spec, text, sizes));
    }

    // The sizes that the text and the parameters give.
    private static Dictionary<string, Size> Sizes(EinsumMethodSpec spec, PatternText text, ErrorSink errors)
    {
        Dictionary<string, Size> sizes = spec.Sizes.Distinct().ToDictionary(name => name, Size.Named);
        HashSet<string> given = [];
        Place place = new(spec.Type.FullName, spec.Name, Place.Sizes);
        foreach (SizeAssignment size in SizeTextParser.ParseAssignments(spec.GivenSizes, place, new(spec.Name), errors))
        {
            if (text.LeftFactors.Concat(text.RightFactors).All(factor => factor.Name != size.Name))
            {
                errors.Report(RuleBook.PatternSizeUnused, size.NameAt, size.Name);
            }
            else if (sizes.TryGetValue(size.Name, out Size? first))
            {
                errors.Report(RuleBook.SizeDeclaredTwice, size.NameAt, size.Name, spec.Name, given.Contains(size.Name) ? first.ToString() : $"parameter 'int {size.Name}'");
            }
            else if (size.Size.Constant < 1)
            {
                errors.Report(RuleBook.SizeNotPositive, size.ValueAt, size.Name, size.Size.ToString(), "1");
            }
            else
            {
                given.Add(size.Name);
                sizes.Add(size.Name, size.Size);
            }
        }

        return sizes;
    }

    private static void CheckSpan(EinsumMethodSpec spec, PatternText text, Dictionary<string, Size> sizes, Place place, ErrorSink errors)
    {
        HashSet<string> seen = [];
        foreach (PatternFactor factor in text.LeftFactors.Concat(text.RightFactors).Where(factor => !factor.IsNumber && seen.Add(factor.Name)))
        {
            if (factor.IsEllipsis)
            {
                errors.Report(RuleBook.EllipsisWithoutSize, At(factor, place), PatternText.Format(text.Left), "a span has no axes", "name them, or take a tensor");
            }
            else if (!sizes.ContainsKey(factor.Name))
            {
                errors.Report(RuleBook.AxisWithoutParameter, At(factor, place), factor.Name, spec.Name);
            }
        }
    }

    private static void CheckTensor(PatternText text, Dictionary<string, Size> sizes, Place place, ErrorSink errors)
    {
        bool IsOpen(PatternFactor factor) => !factor.IsNumber && !factor.IsEllipsis && !sizes.ContainsKey(factor.Name);
        foreach (PatternAxis axis in text.Left.Where(axis => axis.Factors.Count(IsOpen) > 1))
        {
            PatternFactor[] open = [.. axis.Factors.Where(IsOpen)];
            errors.Report(RuleBook.FactorsUnknown, At(open[1], place), axis.Text, string.Join(", ", open.Select(factor => $"'{factor.Name}'")), open[1].Name);
        }

        foreach (PatternFactor factor in text.RightFactors.Where(factor => IsOpen(factor) && text.LeftFactors.All(left => left.Name != factor.Name)))
        {
            errors.Report(RuleBook.NewAxisWithoutSize, At(factor, place), factor.Name);
        }
    }

    private static PatternMethodPlan Plan(EinsumMethodSpec spec, PatternText text, Dictionary<string, Size> sizes)
    {
        AxisNumbering numbering = new();
        int Number(PatternFactor factor) => factor.IsNumber
            ? numbering.Add(factor.Name, Size.Of(long.Parse(factor.Name, CultureInfo.InvariantCulture)))
            : numbering.OfName(factor.Name, name => sizes.TryGetValue(name, out Size? size) ? size : Size.Named(name));

        EquatableArray<int> left = text.LeftFactors.Select(Number).ToEquatableArray();
        EquatableArray<int> right = text.RightFactors.Select(Number).ToEquatableArray();
        ContractOp op = numbering.Contraction(EquatableArray.Of(left), right);
        bool reduces = left.Any(axis => !right.Contains(axis));
        return new(text, op, reduces && Enum.TryParse(spec.Reduction, out Reduction reduction) ? reduction : null);
    }

    private static Place At(PatternFactor factor, Place place) => place.Range(factor.Start, factor.Name.Length);
}
