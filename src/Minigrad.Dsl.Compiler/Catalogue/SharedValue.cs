using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>Checks that a value which several layers share has one shape.</summary>
public static class SharedValue
{
    /// <summary>Whether a layer needs another shape than the value has; this is then reported.</summary>
    /// <param name="context">The layer that comes later.</param>
    /// <param name="known">The value, or <see langword="null"/> where the layer is the first to have it.</param>
    /// <param name="axes">The shape that the layer needs.</param>
    public static bool Refuses(LayerContext context, ParameterSpec? known, IReadOnlyList<Axis> axes) =>
        Refuses(context, known, axes, context.SharingPlace, context.OwnerPlace, "give both the same sizes, or each weights of its own");

    /// <summary>Whether a layer needs another shape than the value has; this is then reported.</summary>
    /// <param name="context">The layer that comes later.</param>
    /// <param name="known">The value, or <see langword="null"/> where the layer is the first to have it.</param>
    /// <param name="axes">The shape that the layer needs.</param>
    /// <param name="where">Where the layer says that it shares the value.</param>
    /// <param name="also">Where the value comes from.</param>
    /// <param name="advice">What to change.</param>
    public static bool Refuses(LayerContext context, ParameterSpec? known, IReadOnlyList<Axis> axes, Place where, Place also, string advice)
    {
        if (known is null || (known.Axes.Count == axes.Count && known.Axes.Zip(axes, (one, other) => Fits(context, one.Size, other.Size)).All(fits => fits)))
        {
            return false;
        }

        context.Errors.Report(
            RuleBook.SharedShape,
            where,
            also,
            known.Name,
            Axis.Format(known.Axes),
            context.Layer.Name,
            Axis.Format(axes),
            advice);
        return true;
    }

    private static bool Fits(LayerContext context, Size one, Size other) =>
        SizeUnifier.Meet(one, other) is var meeting && (meeting == Meeting.Equal || (meeting == Meeting.Unknown && context.IsDeferred(one - other)));
}
