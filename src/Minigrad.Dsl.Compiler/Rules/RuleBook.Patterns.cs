namespace Minigrad.Compiler.Rules;

/// <content>MG106x: patterns of <c>[Rearrange]</c>, <c>[Reduce]</c> and <c>[Repeat]</c>.</content>
public static partial class RuleBook
{
    public static readonly Rule ParenthesisOpen = new("MG1060", "A parenthesis is not closed",
        "'(' has no ')' behind it on its side of the arrow: close it after the last factor of the axis");

    public static readonly Rule PatternAxisOnOneSide = new("MG1061", "An axis stands on one side of a pattern only",
        "Axis '{0}' stands on the {1} of the arrow only; {2}");

    public static readonly Rule PatternAxisRepeated = new("MG1062", "An axis stands twice on a side of a pattern",
        "Axis '{0}' stands twice on the {1} of the arrow; a name is one axis: rename one");

    public static readonly Rule PatternNumber = new("MG1063", "A number stands where a pattern needs a name",
        "'{0}' cannot stand on the {1} of the arrow of [{2}]; {3}");

    public static readonly Rule NewAxisWithoutSize = new("MG1064", "A new axis of a pattern has no size",
        "Axis '{0}' stands on the right of the arrow only, so nothing says its size: add \"{0}=…\" to the sizes, or write a number in its place");

    public static readonly Rule FactorsUnknown = new("MG1065", "Several factors of an axis have no size",
        "'{0}' has more than one factor without a size ({1}), and only one can be inferred: add \"{2}=…\" to the sizes");

    public static readonly Rule FactorsDoNotDivide = new("MG1066", "The factors of an axis do not divide it",
        "'{0}' takes apart an axis of {1} of '{2}' ({at}), but the factors beside '{5}' make {3}, which {4}: change the sizes");

    public static readonly Rule PatternSizeUnused = new("MG1067", "A size is given to a name that a pattern lacks",
        "'{0}' is given a size, but the pattern has no axis '{0}': remove it, or correct the name");

    public static readonly Rule EllipsisMisplaced = new("MG1068", "An ellipsis cannot stand here",
        "'...' cannot stand here; {0}");

    public static readonly Rule PatternMethodDeclaration = new("MG1082", "A method with a pattern is declared wrongly",
        "Method '{0}' {1}; a pattern has one operand: declare 'static partial void {0}(ReadOnlySpan<float> operand, Span<float> result, int axis, …)', or the same of tensors");

    private static IEnumerable<Rule> Patterns =>
    [
        ParenthesisOpen,
        PatternAxisOnOneSide,
        PatternAxisRepeated,
        PatternNumber,
        NewAxisWithoutSize,
        FactorsUnknown,
        FactorsDoNotDivide,
        PatternSizeUnused,
        EllipsisMisplaced,
        PatternMethodDeclaration,
    ];
}
