namespace Minigrad;

/// <summary>Expands a block, or another model, at this place.</summary>
/// <typeparam name="TBlock">The class with <see cref="BlockAttribute"/> or <see cref="ModelAttribute"/>; also the property's type.</typeparam>
/// <param name="sizesAndInputs">
/// First the sizes, <c>"out=16, kernel=5"</c>, unless the first text is a <c>nameof</c>; then the inputs as for every layer.
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UseAttribute<TBlock>(params string[] sizesAndInputs) : LayerAttribute(sizesAndInputs)
    where TBlock : class;
