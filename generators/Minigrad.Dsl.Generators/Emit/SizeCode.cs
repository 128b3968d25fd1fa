using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>Writes sizes as C# expressions over the run-time axes.</summary>
public static class SizeCode
{
    /// <summary>An <see langword="int"/> expression: <c>batch * 784</c>.</summary>
    public static string Int(Size size) => Sum(size, "");

    /// <summary>A <see langword="long"/> expression that does not overflow on the way: <c>batch * 784L</c>.</summary>
    public static string Long(Size size) => size.IsConstant ? Sum(size, "") : Sum(size, "L");

    /// <summary>An <see langword="int"/> expression that stands as a factor or argument of an operator.</summary>
    public static string Factor(Size size) => size.Terms.Count > 1 || (size.Terms.Count == 1 && size.Terms[0].Factors.Count > 0 && !IsName(size)) ? $"({Int(size)})" : Int(size);

    private static bool IsName(Size size) => size.Terms[0].Factors.Count == 1 && size.Terms[0].Coefficient == 1 && size.Terms[0].Factors[0].Name is not null;

    private static string Sum(Size size, string suffix)
    {
        if (size.Terms.Count == 0)
        {
            return "0";
        }

        string text = "";
        foreach (Term term in size.Terms)
        {
            string sign = text.Length == 0 ? (term.Coefficient < 0 ? "-" : "") : term.Coefficient < 0 ? " - " : " + ";
            text += sign + Product(term, suffix);
        }

        return text;
    }

    private static string Product(Term term, string suffix)
    {
        long magnitude = Math.Abs(term.Coefficient);
        IEnumerable<string> factors = term.Factors.Select(factor => Factor(factor, suffix));
        bool needsOne = term.Factors.Count == 0 || suffix.Length > 0;
        return string.Join(" * ", magnitude != 1 || needsOne ? factors.Append(Literal.Integer(magnitude) + suffix) : factors);
    }

    private static string Factor(Factor factor, string suffix) => factor.Name is { } name
        ? Names.Axis(name)
        : $"(({(suffix.Length > 0 ? "long" : "int")})global::System.Math.Floor(({Sum(factor.Dividend!, "")}) / (double)({Sum(factor.Divisor!, "")})))";
}
