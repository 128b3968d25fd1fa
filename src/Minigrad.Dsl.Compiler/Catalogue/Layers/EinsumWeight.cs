using Minigrad.Compiler.Einsum;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>A learned operand of an einsum: which of its axes are summed over, and which it gives to the result.</summary>
public sealed class EinsumWeight
{
    private readonly EinsumTerm _operand;

    /// <summary>Reads an operand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The operand's index.</param>
    /// <param name="inputs">How many operands before it are the layer's inputs.</param>
    /// <param name="axes">The operand's axes with their sizes.</param>
    public EinsumWeight(EinsumText text, int index, int inputs, IReadOnlyList<Axis> axes)
    {
        _operand = text.Operands[index];
        bool[] summed = [.. axes.Select(axis => text.Output.Axes.All(output => output.Name != axis.Name))];
        HashSet<string> read = [.. text.Operands.Take(inputs).SelectMany(input => input.Axes).Select(axis => axis.Name)];
        long fanIn = Product(axes.Where((_, i) => summed[i]));
        long fanOut = Product(axes.Where((axis, i) => !summed[i] && !read.Contains(axis.Name)));
        Fans = new(fanIn, fanOut, Rows(axes, summed));
    }

    public FansSpec Fans { get; }

    /// <summary>Whether the weight is to begin orthogonal but is no matrix, which is then reported.</summary>
    public bool RefusesOrthogonal(LayerContext context, InitializerSpec begin)
    {
        if (Fans.Rows > 0 || begin is not InitializerSpec.ByFans { Kind: Initialization.Orthogonal })
        {
            return false;
        }

        context.Errors.Report(
            RuleBook.InitializationUnfit,
            context.At("Initialization"),
            "Initialization",
            context.Layer.Name,
            nameof(Initialization.Orthogonal),
            $"the axes of the learned operand '{_operand}' that are summed over do not stand together at its beginning or end, so it is no matrix",
            "reorder its axes, or use another initialisation");
        return true;
    }

    // Orthogonality does not depend on the direction, so the axes before the one change between summed and kept are the rows.
    private static long Rows(IReadOnlyList<Axis> axes, bool[] summed)
    {
        int first = axes.Count == 0 ? 0 : summed.TakeWhile(one => one == summed[0]).Count();
        return summed.Skip(first).Distinct().Count() > 1 ? 0 : Product(axes.Take(first));
    }

    private static long Product(IEnumerable<Axis> axes) => Axis.Product(axes).Constant ?? 1;
}
