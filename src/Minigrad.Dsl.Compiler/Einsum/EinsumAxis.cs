namespace Minigrad.Compiler.Einsum;

/// <summary>An axis where it stands in a text: its name, <c>1</c>, or an ellipsis.</summary>
public sealed record EinsumAxis(string Name, int Start, int Length)
{
    /// <summary>How an ellipsis is written.</summary>
    public const string Ellipsis = "...";

    public bool IsOne => Name == "1";

    /// <summary>Whether it stands for any number of axes.</summary>
    public bool IsEllipsis => Name == Ellipsis;

    /// <summary>Whether it is one of the axes that an ellipsis stood for: <c>...1</c> is the last one, <c>...2</c> the one before.</summary>
    public bool IsOfEllipsis => Name.Length > Ellipsis.Length && Name.StartsWith(Ellipsis, StringComparison.Ordinal);

    /// <summary>The name of an axis that an ellipsis stood for, counted from the right.</summary>
    public static string OfEllipsis(int fromRight) => Ellipsis + Shapes.Size.Format(fromRight);
}
