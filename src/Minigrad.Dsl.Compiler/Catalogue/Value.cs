using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>What a layer reads or gives: a node, its named axes, and the place that a message about its shape points at.</summary>
/// <param name="Node">The node in the graph being built; of an input that no layer has read yet, -1.</param>
/// <param name="Axes">The axes.</param>
/// <param name="Name">The member that a reader knows: a layer's property, or the input's name.</param>
/// <param name="Path">The dotted name of the layer that gives it: <c>Stem.Active</c>; for an input of the model its name.</param>
/// <param name="Origin">Where it is declared.</param>
public sealed record Value(int Node, EquatableArray<Axis> Axes, string Name, string Path, Place Origin)
{
    /// <summary>The model's input that this is, where no layer has read it yet and so it has no node; else <see langword="null"/>.</summary>
    public InputOp? Unread { get; init; }

    public string ShapeText => Axis.Format(Axes);
}
