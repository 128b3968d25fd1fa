using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Patterns;

/// <summary>What a pattern's two sides say of each other, whatever the sizes are.</summary>
/// <param name="kind">What the pattern may do.</param>
/// <param name="place">Where it stands.</param>
/// <param name="errors">Where errors go.</param>
public sealed class PatternRules(PatternKind kind, Place place, ErrorSink errors)
{
    /// <summary>Whether the pattern breaks a rule, which is then reported.</summary>
    public bool Refuse(PatternText text)
    {
        int before = errors.Count;
        RefuseEllipses(text);
        RefuseNumbers(text.LeftFactors, "left", kind == PatternKind.Reduce);
        RefuseNumbers(text.RightFactors, "right", kind == PatternKind.Repeat);
        RefuseTwice(text.LeftFactors, "left");
        RefuseTwice(text.RightFactors, "right");
        if (kind != PatternKind.Reduce)
        {
            RefuseMissing(text.LeftFactors, text.RightFactors, "left");
        }

        if (kind != PatternKind.Repeat)
        {
            RefuseMissing(text.RightFactors, text.LeftFactors, "right");
        }

        return errors.Count > before;
    }

    private void RefuseEllipses(PatternText text)
    {
        foreach (PatternFactor factor in text.Left.Where(axis => axis.IsGroup).SelectMany(axis => axis.Factors).Where(factor => factor.IsEllipsis))
        {
            errors.Report(RuleBook.EllipsisMisplaced, At(factor), "what comes in has its axes apart: write '...' outside the parentheses");
        }

        bool comesIn = text.LeftFactors.Any(factor => factor.IsEllipsis);
        foreach (PatternFactor factor in text.RightFactors.Where(factor => factor.IsEllipsis && !comesIn))
        {
            errors.Report(RuleBook.EllipsisMisplaced, At(factor), "the left of the arrow has no '...': write it there too");
        }
    }

    private void RefuseNumbers(IEnumerable<PatternFactor> factors, string side, bool allowed)
    {
        string reason = kind switch
        {
            PatternKind.Rearrange => "an axis that both sides have needs a name",
            PatternKind.Reduce => "a number is an axis that is reduced, so it stands on the left",
            _ => "a number is an axis that is added, so it stands on the right",
        };
        foreach (PatternFactor factor in factors.Where(factor => factor.IsNumber && !allowed))
        {
            errors.Report(RuleBook.PatternNumber, At(factor), factor.Name, side, kind.ToString(), reason);
        }
    }

    private void RefuseTwice(IEnumerable<PatternFactor> factors, string side)
    {
        HashSet<string> seen = [];
        foreach (PatternFactor factor in factors.Where(factor => !factor.IsNumber && !seen.Add(factor.Name)))
        {
            errors.Report(RuleBook.PatternAxisRepeated, At(factor), factor.Name, side);
        }
    }

    private void RefuseMissing(IEnumerable<PatternFactor> factors, IEnumerable<PatternFactor> others, string side)
    {
        string reason = (kind, side) switch
        {
            (PatternKind.Reduce, _) => "[Reduce] makes no axes: write it on the left too, or use [Repeat]",
            (PatternKind.Repeat, _) => "[Repeat] keeps every axis: write it on the right too, or use [Reduce]",
            (_, "left") => "[Rearrange] keeps every axis: write it on the right too, or use [Reduce]",
            _ => "[Rearrange] makes no axes: write it on the left too, or use [Repeat]",
        };
        HashSet<string> known = [.. others.Select(factor => factor.Name)];
        foreach (PatternFactor factor in factors.Where(factor => !factor.IsNumber && !known.Contains(factor.Name) && !(factor.IsEllipsis && side == "right")))
        {
            errors.Report(RuleBook.PatternAxisOnOneSide, At(factor), factor.Name, side, reason);
        }
    }

    private Place At(PatternFactor factor) => place.Range(factor.Start, factor.Name.Length);
}
