using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>
/// The sizes of the names of one einsum text: a name of a <c>[Size]</c> or of the signature is that size, any other takes its size from the first input that it
/// meets.
/// </summary>
public sealed class EinsumAxes(LayerContext context, Place place)
{
    private readonly Dictionary<string, (Size Size, string From, Place Origin)> _local = [];
    private readonly Dictionary<string, string> _names = [];

    /// <summary>The name of an axis of the result: one that an ellipsis stands for keeps its own.</summary>
    public string NameOf(string name) => _names.TryGetValue(name, out string own) ? own : name;

    /// <summary>The text with its ellipses written out; without one the inputs have the wrong number of axes, which is reported.</summary>
    public EinsumText? Expand(EinsumText text)
    {
        bool fits = true;
        for (int i = 0; i < context.Inputs.Count; i++)
        {
            fits &= Fits(text.Operands[i], context.Inputs[i]);
        }

        IEnumerable<IReadOnlyList<Size>> shapes = text.Operands.Select((_, i) => (IReadOnlyList<Size>)(i < context.Inputs.Count ? [.. context.Inputs[i].Axes.Select(axis => axis.Size)] : []));
        return fits ? EinsumExpansion.Expand(text, [.. shapes]) : null;
    }

    private bool Fits(EinsumTerm operand, Value input)
    {
        int named = operand.Axes.Count(axis => !axis.IsEllipsis);
        bool isOpen = named < operand.Axes.Count;
        if (input.Axes.Count == named || (isOpen && input.Axes.Count > named))
        {
            return true;
        }

        string takes = $"{(isOpen ? "at least " : "")}{Size.Format(named)} {(named == 1 ? "axis" : "axes")}, '{operand}'";
        string has = input.Axes.Count == 1 ? "1 axis" : $"{Size.Format(input.Axes.Count)} axes";
        Place where = operand.Axes.Count == 0 ? place : place.Range(operand.Start, operand.Length);
        context.Errors.Report(RuleBook.RankWrong, where, input.Origin, context.Layer.Name, "Einsum", takes, input.Name, has, input.ShapeText);
        return false;
    }

    /// <summary>Meets an operand with the input that it stands for, which has as many axes; whether they agree.</summary>
    public bool Meet(EinsumTerm operand, Value input)
    {
        bool agreed = true;
        for (int i = 0; i < operand.Axes.Count; i++)
        {
            agreed &= Meet(operand.Axes[i], input.Axes[i], input);
        }

        return agreed;
    }

    /// <summary>The learned weight of an operand beyond the inputs.</summary>
    public int? Weight(EinsumText text, int index)
    {
        EinsumTerm operand = text.Operands[index];
        List<Axis> axes = [];
        foreach (EinsumAxis axis in operand.Axes)
        {
            Size? size = SizeOf(axis);
            if (size is null && context.Scope.IsBroken(axis.Name))
            {
                return null;
            }

            if (size is null)
            {
                context.Errors.Report(RuleBook.AxisWithoutSize, place.Range(axis.Start, axis.Length), axis.Name, operand.ToString());
                return null;
            }

            if (!size.IsConstant && !context.IsDeferred(size))
            {
                context.Errors.Report(RuleBook.WeightOverRunTimeAxis, place.Range(axis.Start, axis.Length), axis.Name, operand.ToString(), size.ToString());
                return null;
            }

            axes.Add(new(axis.Name, size));
        }

        EinsumWeight weight = new(text, index, context.Inputs.Count, axes);
        if (WeightInitialization.Weights(context, InitializerSpec.FanIn(weight.Fans.In)) is not { } begin || weight.RefusesOrthogonal(context, begin))
        {
            return null;
        }

        int weights = text.Operands.Count - context.Inputs.Count;
        string role = weights == 1 ? "weight" : $"weight{Size.Format(index - context.Inputs.Count + 1)}";
        return context.Parameter(role, axes, begin, weight.Fans);
    }

    /// <summary>The size of a name that an input or a scope gave one.</summary>
    public Size this[string name] => context.Scope.Find(name) ?? _local[name].Size;

    private Size? SizeOf(EinsumAxis axis) =>
        axis.IsOne ? Size.One : context.Scope.Find(axis.Name) ?? (_local.TryGetValue(axis.Name, out var local) ? local.Size : null);

    private bool Meet(EinsumAxis axis, Axis own, Value input)
    {
        Size size = own.Size;
        if (context.Scope.IsBroken(axis.Name))
        {
            return false;
        }

        (Size Size, string From, Place Origin) earlier;
        if (axis.IsOne)
        {
            earlier = (Size.One, "this text", place.Range(axis.Start, axis.Length));
        }
        else if (context.Scope.Find(axis.Name) is { } bound)
        {
            Place origin = context.Scope.PlaceOf(axis.Name);
            earlier = (bound, origin.Argument == Place.Signature ? "the signature" : $"[Size] {axis.Name}", origin);
        }
        else if (!_local.TryGetValue(axis.Name, out earlier))
        {
            _local.Add(axis.Name, (size, $"input '{input.Name}'", input.Origin));
            _names[axis.Name] = axis.IsOfEllipsis ? own.Name : axis.Name;
            return true;
        }

        AxisMeeting meeting = new(axis.Name, size, $"from '{input.Name}'", earlier.Size, earlier.From);
        return meeting.Check(context, place.Range(axis.Start, axis.Length), earlier.Origin, "change one of the sizes, or rename one axis");
    }
}
