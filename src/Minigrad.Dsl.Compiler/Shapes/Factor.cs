namespace Minigrad.Compiler.Shapes;

/// <summary>A factor of a <see cref="Term"/>: a name, or a floor division that does not come out.</summary>
public sealed record Factor(string? Name, Size? Dividend, Size? Divisor)
{
    public IEnumerable<string> Names => Name is not null ? [Name] : Dividend!.Names.Concat(Divisor!.Names);

    public Size Substitute(IReadOnlyDictionary<string, Size> sizes) => Name switch
    {
        null => Size.FloorDivide(Dividend!.Substitute(sizes), Divisor!.Substitute(sizes)),
        _ when sizes.TryGetValue(Name, out Size? size) => size,
        _ => Size.Named(Name),
    };

    public long Evaluate(IReadOnlyDictionary<string, long> values) =>
        Name is not null ? values[Name] : Size.Floor(Dividend!.Evaluate(values), Divisor!.Evaluate(values));

    public override string ToString() => Name ?? $"({Dividend})//{Parenthesised(Divisor!)}";

    private static string Parenthesised(Size size) => size.Terms.Count == 1 && size.Terms[0].Factors.Count <= 1 ? size.ToString() : $"({size})";
}
