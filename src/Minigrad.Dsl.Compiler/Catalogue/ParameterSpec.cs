using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue;

/// <summary>A learned value or running statistic of a layer.</summary>
/// <param name="Name">The dotted name: <c>Stem.Conv.weight</c>.</param>
/// <param name="Layer">The dotted name of the layer that has it.</param>
/// <param name="Role"><c>weight</c>, <c>bias</c>, <c>running_mean</c>…</param>
/// <param name="Axes">The axes, with the field's names: <c>out in kh kw</c>.</param>
/// <param name="Initializer">How it begins.</param>
/// <param name="Fans">How it connects inputs with outputs, where that does not follow from axes <c>out in …</c>.</param>
public sealed record ParameterSpec(string Name, string Layer, string Role, EquatableArray<Axis> Axes, InitializerSpec Initializer, FansSpec? Fans = null)
{
    public long Length => Axis.Product(Axes).Constant ?? 0;
}
