namespace Minigrad.Compiler.Rules;

/// <content>MG2xxx: sizes and shapes.</content>
public static partial class RuleBook
{
    public static readonly Rule SizeConflict = new("MG2001", "One axis has two sizes",
        "Axis '{0}' is {1} here ({2}) but {3} in {4} ({at}); one axis has one size: {5}");

    public static readonly Rule RunTimeSizes = new("MG2002", "Run-time sizes are not known to be equal",
        "Axis '{0}' is '{1}' here ({2}) but '{3}' in {4} ({at}), and nothing says that '{1}' equals '{3}': use one name for both in the signature, or change the layers between");

    public static readonly Rule RankWrong = new("MG2003", "A layer's input has the wrong number of axes",
        "Layer '{0}' [{1}] takes {2}, but its input '{3}' has {4}: '{5}' ({at})");

    public static readonly Rule OutputWrong = new("MG2004", "The last layer has another shape than the signature says",
        "Axis {0} of the result is {1} in the signature, but {2} gives '{3}' ({at}): change the signature or the layer");

    public static readonly Rule KernelTooLarge = new("MG2005", "A window is larger than its input",
        "The window of layer '{0}' is {1} along {2}, but its input has {3} ({4} + 2·{5} padding, from {at}): use a smaller kernel or more padding");

    public static readonly Rule SizeUnknown = new("MG2006", "A name has no size",
        "'{0}' is neither a [Size] of '{1}' nor an axis on the left of its signature; known names: {2}");

    public static readonly Rule SizeNotPositive = new("MG2007", "A size is not positive",
        "'{0}' is {1}; a size is at least {2}");

    public static readonly Rule DivisionInexact = new("MG2008", "A division leaves a remainder",
        "'{0}' is {1} / {2}, which leaves {3}; '/' is exact: change a size, or write '//' to round down");

    public static readonly Rule WeightOverRunTimeAxis = new("MG2009", "A learned weight over a run-time axis",
        "Axis '{0}' of the learned operand '{1}' is the run-time size '{2}'; a weight has a fixed size: bind '{0}' with [Size(\"{0}\", …)], or list another input for this operand");

    public static readonly Rule UseSizeMissing = new("MG2010", "A use does not give a size of its block",
        "[Use] of layer '{0}' does not give '{1}', which block '{2}' declares without a value: add \"{1}=…\"");

    public static readonly Rule UseSizeUnknown = new("MG2011", "A use gives a size that its block lacks",
        "Block '{0}' has no size '{1}'; it has {2}");

    public static readonly Rule LossShape = new("MG2012", "A loss does not fit the output",
        "[{0}] takes an output of {1}, but '{2}' is '{3}' ({at}): change the last layer, or use another loss");

    public static readonly Rule RunTimeSizeNeeded = new("MG2013", "A size must be known when compiling",
        "{0} of layer '{1}' depends on the run-time size '{2}', but it must be a constant here: bind '{2}' with [Size]");

    public static readonly Rule AxisWithoutSize = new("MG2014", "An axis of a learned weight has no size",
        "Axis '{0}' stands only in the learned operand '{1}', so nothing says its size: bind it with [Size(\"{0}\", …)]");

    public static readonly Rule OutputRankWrong = new("MG2015", "The last layer has another number of axes than the signature says",
        "The result has {0} in the signature, but {1} gives {2}: '{3}' ({at}); change the signature or the layer");

    public static readonly Rule SizeWithoutValue = new("MG2016", "A size of a model has no value",
        "Size '{0}' of model '{1}' has no value; only a block's sizes are given by each use: write [Size(\"{0}\", …)]");

    public static readonly Rule BatchFixed = new("MG2017", "The batch axis has a fixed size",
        "'{0}' is the first axis of model '{1}' and so its batch, whose size is known at run time only: remove this [Size], or give one of the two another name");

    public static readonly Rule GroupsUneven = new("MG2018", "Groups do not divide the channels",
        "Layer '{0}' splits the {1} channels of '{2}' ({at}) into {3} groups, which leaves {4}; all groups have the same number of channels: change the groups to a divisor of {1}, or the channels");

    public static readonly Rule AxisUnknown = new("MG2019", "An axis is not one of the input's",
        "'{0}' is no axis of '{1}', the input of layer '{2}', which is '{3}' ({at}); its named axes: {4}: name one of them, or give an index, -1 for the last");

    public static readonly Rule ClassWeightsCount = new("MG2030", "The class weights do not fit the classes",
        "[CrossEntropy] has {0}, but the last axis of '{1}' has {2} classes ({at}): {3}");

    public static readonly Rule SharedShape = new("MG2050", "A shared value has two shapes",
        "'{0}' is '{1}' ({at}), but layer '{2}' shares it and needs '{3}'; a shared value has one shape: {4}");
    public static readonly Rule GroupsUnevenOutputs = new("MG2070", "Groups do not divide the output channels",
        "Layer '{0}' gives {1} channels in {2} groups ({at}), which leaves {3}; all groups give the same number of channels: change the output channels to a multiple of {2}, or the groups");

    public static readonly Rule PaddingLeavesNothing = new("MG2071", "The padding of a transposed convolution leaves nothing",
        "Layer '{0}' takes {1} padding off the {2} of its result, which is {3} from an input of {4} ({at}): use less padding, a larger kernel or a larger stride");
    public static readonly Rule RealSizeUnknown = new("MG2040", "A real value depends on a run-time size",
        "'{0}' of '{1}' depends on the run-time size '{2}', but it must be a constant: bind '{2}' with [Size], or write a number");
    public static readonly Rule CausalSizes = new("MG2060", "A causal softmax over two sizes",
        "Layer '{0}' is causal, but the last two axes of '{1}' ({at}) are {2} and {3}; position t looks at the positions up to t, so both have one size: change one of them, or give a mask instead");

    public static readonly Rule MaskUnfit = new("MG2061", "A mask does not fit what it masks",
        "{0}, but '{1}', which layer '{2}' masks, has {3} ({at}); a mask aligns from the right, and only a missing leading axis or a constant 1 stretches: change the mask");

    public static readonly Rule SliceOutside = new("MG2062", "A slice lies outside its axis",
        "Layer '{0}' takes {1} of {3} from {2} on, but {3} of '{5}' has {4} ({at}), and a slice takes at least 1 of what is there: change Start or Length");
    public static readonly Rule ValueOverRunTimeAxis = new("MG2051", "A learned value or constant over a run-time axis",
        "Axis '{0}' of layer '{1}' is the run-time size '{2}' ({at}), but the layer's value has a fixed size: bind '{0}' with [Size(\"{0}\", …)], or declare a largest size and take a part of it with [Slice]");

    private static IEnumerable<Rule> Shapes =>
    [
        SizeConflict,
        RunTimeSizes,
        RankWrong,
        OutputWrong,
        KernelTooLarge,
        SizeUnknown,
        SizeNotPositive,
        DivisionInexact,
        WeightOverRunTimeAxis,
        UseSizeMissing,
        UseSizeUnknown,
        LossShape,
        RunTimeSizeNeeded,
        AxisWithoutSize,
        OutputRankWrong,
        SizeWithoutValue,
        BatchFixed,
        GroupsUneven,
        AxisUnknown,
        ClassWeightsCount,
        RealSizeUnknown,
        SharedShape,
        CausalSizes,
        MaskUnfit,
        SliceOutside,
        GroupsUnevenOutputs,
        PaddingLeavesNothing,
        ValueOverRunTimeAxis,
    ];
}
