namespace Minigrad.Compiler.Rules;

/// <content>MG3xxx: advice. The model compiles.</content>
public static partial class RuleBook
{
    public static readonly Rule LayerUnread = new("MG3001", "Nothing reads a layer",
        "Nothing reads layer '{0}', so it has no effect on the result: list it as an input, or remove it", IsAdvice: true);

    public static readonly Rule CheckedAtUse = new("MG3002", "A check waits for the block's use",
        "Whether '{0}' equals '{1}' depends on the sizes that a [Use] gives, so it is checked there", IsAdvice: true);

    public static readonly Rule ProbabilitiesBeforeLoss = new("MG3003", "A loss takes logits, but its input was squashed",
        "[{0}] takes logits and squashes them itself, but layer '{1}' [{2}] before it does so already, which flattens the gradient: remove '{1}'", IsAdvice: true);

    public static readonly Rule BiasBeforeNorm = new("MG3004", "A bias before a norm that removes it",
        "The bias of layer '{0}' [{1}] has no effect, because only '{2}' [{3}] reads it and subtracts each channel's mean: write Bias = false", IsAdvice: true);

    public static readonly Rule LinearAfterLinear = new("MG3005", "Two linear layers with nothing between",
        "Layer '{0}' reads the linear layer '{1}' ({at}) directly, and two linear maps are one: put an activation between, or remove '{1}', whose {2} outputs are not fewer than its {3} inputs or the {4} of '{0}'", IsAdvice: true);

    public static readonly Rule PixelsUnread = new("MG3006", "A stride leaves pixels unread",
        "The windows of layer '{0}' [{1}] leave the last {2} of {3} along {4} unread ({5} wide, stride {6}, padding {7}; from {at}): change stride, kernel or padding", IsAdvice: true);

    public static readonly Rule OuterProductLarge = new("MG3010", "An outer product explodes",
        "The product of '{0}' and '{1}' has {2}, but all operands together have {3}: sum over an axis first, or state with Assume what run-time sizes to expect", IsAdvice: true);

    private static IEnumerable<Rule> Advice =>
    [
        LayerUnread,
        CheckedAtUse,
        ProbabilitiesBeforeLoss,
        BiasBeforeNorm,
        LinearAfterLinear,
        PixelsUnread,
        OuterProductLarge,
    ];
}
