namespace Minigrad;

/// <summary>Expands a block, or another model, at this place.</summary>
/// <typeparam name="TBlock">The class with <see cref="BlockAttribute"/> or <see cref="ModelAttribute"/>; also the property's type, unless <see cref="Times"/> is set.</typeparam>
/// <param name="sizesAndInputs">
/// First the sizes, <c>"out=16, kernel=5"</c>, unless the first text is a <c>nameof</c>; then the inputs as for every layer.
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UseAttribute<TBlock>(params string[] sizesAndInputs) : LayerAttribute(sizesAndInputs)
    where TBlock : class
{
    /// <summary>
    /// How often the block is applied, each time with weights of its own: a constant number or size text, from 1 to 1000. The property's type is then <c>Repeated&lt;TBlock&gt;</c>,
    /// and its layers are named by index: <c>Tower.0.Conv.weight</c>. The first repetition reads the inputs; each one after it reads the one before, and the other inputs unchanged.
    /// </summary>
    public object? Times { get; set; }

    /// <summary>Whether all repetitions have the same weights, those of the first. Off unless set; it needs <see cref="Times"/>.</summary>
    public bool Shared { get; set; }
}
