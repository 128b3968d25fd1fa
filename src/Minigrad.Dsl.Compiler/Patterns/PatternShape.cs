using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Patterns;

/// <summary>A pattern whose axes have sizes.</summary>
/// <param name="Left">What comes in, taken apart, in order.</param>
/// <param name="Right">The axes of the result, each of the elements that it is put together of.</param>
public sealed record PatternShape(EquatableArray<PatternElement> Left, EquatableArray<EquatableArray<PatternElement>> Right)
{
    /// <summary>The elements of the result, in order.</summary>
    public IEnumerable<PatternElement> Elements => Right.SelectMany(axis => axis);

    /// <summary>The axes of the result: an element alone lends its name.</summary>
    public IEnumerable<Axis> Axes => Right.Select(axis => new Axis(axis.Count == 1 ? axis[0].Name : "", axis.Aggregate(Size.One, (product, element) => product * element.Size)));
}
