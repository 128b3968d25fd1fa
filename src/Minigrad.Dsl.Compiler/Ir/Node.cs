using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir;

/// <summary>A value of a graph: an operation on earlier nodes.</summary>
/// <param name="Id">The node's index in its graph.</param>
/// <param name="Op">The operation.</param>
/// <param name="Inputs">The ids of its inputs, all smaller than its own.</param>
/// <param name="Shape">The sizes of its axes.</param>
/// <param name="Layer">The dotted name of the layer that it belongs to, or an empty text.</param>
/// <param name="IsGradient">Whether differentiation made it.</param>
public sealed record Node(int Id, Op Op, EquatableArray<int> Inputs, EquatableArray<Size> Shape, string Layer, bool IsGradient)
{
    /// <summary>The number of elements.</summary>
    public Size Length
    {
        get
        {
            Size length = Size.One;
            for (int i = 0; i < Shape.Count; i++)
            {
                length *= Shape[i];
            }

            return length;
        }
    }

    public override string ToString() =>
        $"%{Size.Format(Id)} = {Op.Name}({string.Join(", ", Inputs.Select(input => $"%{Size.Format(input)}"))}) : {string.Join(" ", Shape)}";
}
