namespace Minigrad.Compiler.Rules;

/// <content>MG1xxx: einsum, signature and size texts.</content>
public static partial class RuleBook
{
    public static readonly Rule ArrowMissing = new("MG1001", "A text has no arrow",
        "'{0}' has no '->'; the result is always written: add '-> …' with the axes of the result");

    public static readonly Rule UnexpectedCharacter = new("MG1002", "A text has an unexpected character",
        "'{0}' cannot stand here; {1}");

    public static readonly Rule OutputAxisUnknown = new("MG1003", "An axis of the result is in no operand",
        "Axis '{0}' of the result is in no operand ({1}), so it has no size: add it to an operand or remove it");

    public static readonly Rule OutputAxisRepeated = new("MG1004", "An axis stands twice in the result",
        "Axis '{0}' stands twice in the result; a result names each axis once: remove one");

    public static readonly Rule OperandCount = new("MG1005", "A text has the wrong number of operands",
        "The text has {0}, but {1} {2}: {3}");

    public static readonly Rule NumberNotOne = new("MG1007", "The only number in an einsum text is 1",
        "'{0}' is a number; the only number in an einsum text is 1: give the axis a name");

    public static readonly Rule SizeTextMalformed = new("MG1009", "A size text cannot be read",
        "Expected {0}, found {1}; a size is made of integers and names with + - * / // and parentheses");

    public static readonly Rule CompactWithSpaces = new("MG1010", "A compact text with spaces",
        "'{0}' with white space reads as the single axis '{0}'; in the compact form there is none: write '{1}', or separate the names by spaces");

    public static readonly Rule SignatureMalformed = new("MG1011", "A signature cannot be read",
        "Expected {0}, found {1}; a signature is 'axes -> axes', each an axis name or a number: \"batch 1 28 28 -> batch 10\"");

    public static readonly Rule AxisWithoutParameter = new("MG1012", "An axis of a method's text is no parameter",
        "Axis '{0}' has no size: add the parameter 'int {0}' to method '{1}' ('@{0}' where it is a keyword), or rename the axis");

    public static readonly Rule EllipsisRepeated = new("MG1013", "A term has two ellipses",
        "'...' stands twice in {0}, so nothing says which axes each of them is: keep one, and name the axes of the other");

    public static readonly Rule EllipsisNotInResult = new("MG1014", "An ellipsis is missing in the result",
        "'...' stands in operand '{0}' but not in the result; only named axes are summed over: add '...' to the result, or name the axes");

    public static readonly Rule EllipsisWithoutSize = new("MG1015", "An ellipsis stands for axes that nothing knows",
        "'...' in operand '{0}' stands for axes that nothing knows, because {1}: {2}");

    public static readonly Rule AssumptionWithoutAxis = new("MG1016", "An assumption is for no run-time size",
        "Nothing is assumed of '{0}', which {1}; only a run-time size is assumed: remove it, or correct the name");

    public static readonly Rule NumberReturned = new("MG1017", "A number is returned for a result with axes",
        "Method '{0}' returns one {1}, but its result '{2}' has axes: take the result as a Span<{1}>, or leave the axes out of the result to sum over them");

    public static readonly Rule CallTextNotConstant = new("MG1080", "The text of a call is no constant",
        "The {1} of 'Einsum.{0}' is no constant, so there is nothing to compile: write a literal, a const, or an interpolation of consts");

    public static readonly Rule CallAsDelegate = new("MG1081", "A call of Einsum is taken as a delegate",
        "'Einsum.{0}' is compiled for the text of each call, and a delegate is no call: write a lambda with the text, or a method with [Einsum]");

    private static IEnumerable<Rule> Text =>
    [
        ArrowMissing,
        UnexpectedCharacter,
        OutputAxisUnknown,
        OutputAxisRepeated,
        OperandCount,
        NumberNotOne,
        SizeTextMalformed,
        CompactWithSpaces,
        SignatureMalformed,
        AxisWithoutParameter,
        EllipsisRepeated,
        EllipsisNotInResult,
        EllipsisWithoutSize,
        AssumptionWithoutAxis,
        NumberReturned,
        CallTextNotConstant,
        CallAsDelegate,
    ];
}
