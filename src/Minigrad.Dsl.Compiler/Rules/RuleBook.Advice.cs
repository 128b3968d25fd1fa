namespace Minigrad.Compiler.Rules;

/// <content>MG3xxx: advice. The model compiles.</content>
public static partial class RuleBook
{
    public static readonly Rule LayerUnread = new("MG3001", "Nothing reads a layer",
        "Nothing reads layer '{0}', so it has no effect on the result: list it as an input, or remove it", IsAdvice: true);

    public static readonly Rule CheckedAtUse = new("MG3002", "A check waits for the block's use",
        "Whether '{0}' equals '{1}' depends on the sizes that a [Use] gives, so it is checked there", IsAdvice: true);

    public static readonly Rule OuterProductLarge = new("MG3010", "An outer product explodes",
        "The product of '{0}' and '{1}' has {2}, but all operands together have {3}: sum over an axis first, or state with Assume what run-time sizes to expect", IsAdvice: true);

    private static IEnumerable<Rule> Advice =>
    [
        LayerUnread,
        CheckedAtUse,
        OuterProductLarge,
    ];
}
