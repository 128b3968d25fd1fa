using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Shapes;

/// <summary>A summand of a <see cref="Size"/>: an integer times factors, which are ordered.</summary>
public sealed record Term(long Coefficient, EquatableArray<Factor> Factors)
{
    /// <summary>Names before constants, longer products before shorter ones, then by text.</summary>
    public static IComparer<Term> Order { get; } = Comparer<Term>.Create((a, b) =>
        a.Factors.Count != b.Factors.Count ? b.Factors.Count.CompareTo(a.Factors.Count) : string.CompareOrdinal(a.Product(), b.Product()));

    public Term Times(Term other)
    {
        Factor[] factors = [.. Factors, .. other.Factors];
        Array.Sort(factors, static (a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));
        return new(checked(Coefficient * other.Coefficient), new(factors));
    }

    /// <summary>The exact quotient, or <see langword="null"/>.</summary>
    public Term? DividedBy(Term divisor)
    {
        if (divisor.Coefficient == 0 || Coefficient % divisor.Coefficient != 0)
        {
            return null;
        }

        List<Factor> left = [.. Factors];
        return divisor.Factors.All(left.Remove) ? new(Coefficient / divisor.Coefficient, left.ToEquatableArray()) : null;
    }

    internal string Magnitude()
    {
        string magnitude = Size.Format(Math.Abs(Coefficient));
        return Factors.Count == 0 ? magnitude : Math.Abs(Coefficient) == 1 ? Product() : $"{magnitude}*{Product()}";
    }

    private string Product() => string.Join("*", Factors);
}
