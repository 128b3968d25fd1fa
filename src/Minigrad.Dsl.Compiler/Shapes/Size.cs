using System.Globalization;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Shapes;

/// <summary>
/// A size: an integer polynomial over axis names and floor divisions, always in one normal form, so that equal sizes are equal values
/// (<c>time + 2 - 3 + 1</c> is <c>time</c>).
/// </summary>
public sealed class Size : IEquatable<Size>
{
    private readonly EquatableArray<Term> _terms;

    private Size(IEnumerable<Term> terms) =>
        _terms = terms.Where(term => term.Coefficient != 0).OrderBy(term => term, Term.Order).ToEquatableArray();

    // In normal form already.
    private Size(EquatableArray<Term> terms) => _terms = terms;

    public static Size Zero { get; } = new(default(EquatableArray<Term>));

    public static Size One { get; } = Of(1);

    /// <summary>The constant <paramref name="value"/>.</summary>
    public static Size Of(long value) => value == 0 ? Zero : new(EquatableArray.Of(new Term(value, default)));

    /// <summary>The size of the axis <paramref name="name"/>, known at run time or by a later substitution.</summary>
    public static Size Named(string name) => new(EquatableArray.Of(new Term(1, EquatableArray.Of(new Factor(name, null, null)))));

    /// <summary>The terms, constant last.</summary>
    public EquatableArray<Term> Terms => _terms;

    /// <summary>The value, where it does not depend on any name.</summary>
    public long? Constant => _terms.Count switch
    {
        0 => 0,
        1 when _terms[0].Factors.Count == 0 => _terms[0].Coefficient,
        _ => null,
    };

    public bool IsConstant => Constant is not null;

    /// <summary>Whether the size is 0 or more whatever non-negative values its names have, as far as its form tells.</summary>
    public bool IsNeverNegative => _terms.All(term => term.Coefficient >= 0 && term.Factors.All(factor => factor.Name is not null));

    /// <summary>The names that the size depends on.</summary>
    public IEnumerable<string> Names => IsConstant ? [] : _terms.SelectMany(term => term.Factors).SelectMany(factor => factor.Names).Distinct();

    // Nearly all sizes are constants or one term, which need no sorting.
    public static Size operator +(Size left, Size right) => (left.Constant, right.Constant) switch
    {
        ({ } a, { } b) => Of(checked(a + b)),
        (0, _) => right,
        (_, 0) => left,
        _ => Collect(left._terms.Concat(right._terms)),
    };

    public static Size operator -(Size left, Size right) => left + (Of(-1) * right);

    public static Size operator *(Size left, Size right) => (left.Constant, right.Constant) switch
    {
        ({ } a, _) => right.Times(a),
        (_, { } b) => left.Times(b),
        _ when left._terms.Count == 1 && right._terms.Count == 1 => new(EquatableArray.Of(left._terms[0].Times(right._terms[0]))),
        _ => Collect(left._terms.SelectMany(a => right._terms.Select(b => a.Times(b)))),
    };

    /// <summary>The quotient rounded down; <paramref name="divisor"/> is not zero.</summary>
    public static Size FloorDivide(Size dividend, Size divisor)
    {
        if (divisor.Constant is not { } d)
        {
            return dividend.Equals(divisor) ? One : new([new Term(1, EquatableArray.Of(new Factor(null, dividend, divisor)))]);
        }

        if (dividend.Constant is { } c)
        {
            return Of(Floor(c, d));
        }

        // (d·q + r) // d = q + r // d: what divides exactly leaves the division, and the remainder's constant comes within 0..d-1.
        Size whole = new(dividend._terms.Select(term => new Term(Floor(term.Coefficient, d), term.Factors)));
        Size rest = new(dividend._terms.Select(term => new Term(term.Coefficient - (Floor(term.Coefficient, d) * d), term.Factors)));
        return rest.IsConstant ? whole : whole + new Size([new Term(1, EquatableArray.Of(new Factor(null, rest, divisor)))]);
    }

    /// <summary>The quotient where it is exact for every value of the names, else <see langword="null"/>.</summary>
    public static Size? DivideExactly(Size dividend, Size divisor)
    {
        if (divisor._terms.Count == 1 && dividend._terms.All(term => term.DividedBy(divisor._terms[0]) is not null))
        {
            return new(dividend._terms.Select(term => term.DividedBy(divisor._terms[0])!));
        }

        return dividend.Equals(divisor) ? One : null;
    }

    /// <summary>This size with names replaced; names that <paramref name="sizes"/> lacks stay.</summary>
    public Size Substitute(IReadOnlyDictionary<string, Size> sizes) =>
        _terms.Select(term => term.Factors.Aggregate(Of(term.Coefficient), (product, factor) => product * factor.Substitute(sizes)))
            .Aggregate(Zero, (sum, term) => sum + term);

    /// <summary>The value for given names, in <see cref="long"/> arithmetic.</summary>
    /// <exception cref="KeyNotFoundException">A name has no value.</exception>
    public long Evaluate(IReadOnlyDictionary<string, long> values) =>
        _terms.Sum(term => term.Factors.Aggregate(term.Coefficient, (product, factor) => product * factor.Evaluate(values)));

    public bool Equals(Size? other) => ReferenceEquals(this, other) || (other is not null && _terms.Equals(other._terms));

    public override bool Equals(object? obj) => Equals(obj as Size);

    public override int GetHashCode() => _terms.GetHashCode();

    /// <summary>The size as a size text: <c>time + 2</c>, <c>3*height//2</c>.</summary>
    public override string ToString()
    {
        if (_terms.Count == 0)
        {
            return "0";
        }

        string text = "";
        foreach (Term term in _terms)
        {
            string sign = text.Length == 0 ? (term.Coefficient < 0 ? "-" : "") : term.Coefficient < 0 ? " - " : " + ";
            text += sign + term.Magnitude();
        }

        return text;
    }

    internal static long Floor(long dividend, long divisor)
    {
        long quotient = dividend / divisor;
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    private Size Times(long factor) => factor switch
    {
        0 => Zero,
        1 => this,
        _ => Scaled(factor),
    };

    private Size Scaled(long factor)
    {
        Term[] terms = new Term[_terms.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = new(checked(_terms[i].Coefficient * factor), _terms[i].Factors);
        }

        return new(new EquatableArray<Term>(terms));
    }

    private static Size Collect(IEnumerable<Term> terms) =>
        new(terms.GroupBy(term => term.Factors).Select(group => new Term(group.Sum(term => term.Coefficient), group.Key)));

    internal static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
